package org.saferplan.partnership;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Entries;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.Period;
import org.saferplan.register.Reference;
import org.saferplan.register.Register;

/**
 * A plan, agreement or set of indicators of somebody else, as far as it is known: what stands above
 * or beside the partnership's own.
 *
 * @param by whose it is
 * @param items its priorities or indicators, unranked
 */
public record OutsidePlan(
    @Derived Id id,
    String title,
    Type type,
    @Nullable Party by,
    Period period,
    List<Item> items,
    List<Citation> sources,
    @Nullable String note) {

  /** Names an outside plan. */
  public record Id(String value) implements Identifier, Reference {
    /** Refuses what is no id. */
    public Id {
      Identifier.checked(value);
    }

    @Override
    public boolean resolvesIn(Register register, Document within) {
      return Partnership.has(register, Partnership::outsidePlans, each -> each.id().equals(this));
    }

    @Override
    public String named() {
      return "outside plan " + value;
    }
  }

  /** Names an outside plan, or one item of it. */
  public record Ref(Id plan, Item.@Nullable Id item) implements Reference {
    @Override
    public boolean resolvesIn(Register register, Document within) {
      return Partnership.has(
          register,
          Partnership::outsidePlans,
          each -> each.id().equals(plan) && (item == null || each.item(item).isPresent()));
    }

    @Override
    public String named() {
      return "outside plan %s%s".formatted(plan.value(), item == null ? "" : ", " + item.value());
    }
  }

  /** What sort of plan it is. */
  public enum Type {
    /** The police and crime plan: Police Reform and Social Responsibility Act 2011, section 5. */
    POLICE_AND_CRIME_PLAN,
    /** A county's community safety agreement. */
    COUNTY_AGREEMENT,
    /** The plan of another partnership, such as a district's below a county's. */
    PARTNERSHIP_PLAN,
    /** A plan of several counties or forces together. */
    REGIONAL_PLAN,
    /** A council's own plan. */
    COUNCIL_PLAN,
    /** A set of indicators. */
    INDICATORS,
    /** Any other. */
    OTHER
  }

  /** A priority or indicator of an outside plan. */
  public record Item(@Derived Item.Id id, String name) {
    /** Names an item within its plan. */
    public record Id(String value) implements Identifier {
      /** Refuses what is no id. */
      public Id {
        Identifier.checked(value);
      }
    }

    /** Derives a blank id from the name. */
    public Item {
      name = InvalidValueException.requireText(name, "the item's name");
      id = Derived.Ids.given(id, name, Item.Id::new);
    }
  }

  /** Derives a blank id from the title. */
  public OutsidePlan {
    title = InvalidValueException.requireText(title, "the outside plan's title");
    id = Derived.Ids.given(id, title, Id::new);
    items = Entries.distinct(items, Item::id, "items");
    sources = List.copyOf(sources);
  }

  /** The item of this id. */
  public Optional<Item> item(Item.Id wanted) {
    return items.stream().filter(each -> each.id().equals(wanted)).findFirst();
  }

  /** The same under another id. */
  public OutsidePlan withId(String other) {
    return Copy.with(this, "id", new Id(other));
  }
}
