package org.saferplan.json;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * What the documentation of public source says, in plain words: of each type its first paragraph,
 * of its components and constants what is said of each.
 */
final class Documentation {
  private final TreeMap<String, TreeMap<String, String>> byType = new TreeMap<>();
  private final DocTrees trees;
  private final Set<String> types;

  private Documentation(DocTrees trees, Set<String> types) {
    this.trees = trees;
    this.types = types;
  }

  /**
   * Of the types of these names: by the name, and in it by the part, a type's own under {@code ""}.
   */
  static TreeMap<String, TreeMap<String, String>> of(Set<String> types, Path sources)
      throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (Stream<Path> found = Files.walk(sources);
        StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<Path> all = found.filter(each -> each.toString().endsWith(".java")).sorted().toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(all));
      Documentation documentation = new Documentation(DocTrees.instance(task), types);
      for (CompilationUnitTree unit : task.parse()) {
        documentation.new Scanner().scan(unit, null);
      }
      return documentation.byType;
    }
  }

  private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable String> {
    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable String outer) {
      String name =
          outer == null
              ? getCurrentPath().getCompilationUnit().getPackageName() + "." + type.getSimpleName()
              : outer + "$" + type.getSimpleName();
      DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
      if (comment != null && types.contains(name)) {
        note(name, Descriptions.OF_TYPE, firstParagraph(comment.getFullBody()));
        for (DocTree tag : comment.getBlockTags()) {
          if (tag instanceof ParamTree param && !param.isTypeParameter()) {
            note(name, param.getName().toString(), words(param.getDescription()));
          }
        }
      }
      return super.visitClass(type, name);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree variable, @Nullable String type) {
      DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
      Tree parent = getCurrentPath().getParentPath().getLeaf();
      if (comment != null && types.contains(type) && parent.getKind() == Tree.Kind.ENUM) {
        note(type, variable.getName().toString(), firstParagraph(comment.getFullBody()));
      }
      return super.visitVariable(variable, type);
    }
  }

  private void note(String type, String part, String words) {
    byType.computeIfAbsent(type, absent -> new TreeMap<>()).put(part, words);
  }

  private String firstParagraph(List<? extends DocTree> body) {
    return words(body.stream().takeWhile(each -> !(each instanceof StartElementTree)).toList());
  }

  private String words(List<? extends DocTree> parts) {
    StringBuilder words = new StringBuilder();
    parts.forEach(part -> words.append(word(part)));
    return words.toString().strip().replaceAll("\\s+", " ");
  }

  private String word(DocTree part) {
    if (part instanceof TextTree text) {
      return text.getBody();
    } else if (part instanceof LiteralTree literal) {
      return literal.getBody().getBody();
    } else if (part instanceof EntityTree entity) {
      return trees.getCharacters(entity);
    } else if (part instanceof LinkTree link) {
      return link.getLabel().isEmpty()
          ? called(link.getReference().getSignature())
          : words(link.getLabel());
    }
    throw new IllegalArgumentException("in plain words this cannot be said: " + part);
  }

  /** A constant as it is written in JSON, anything else in words. */
  private static String called(String signature) {
    String name = signature.replaceAll("\\(.*", "").replaceAll(".*[.#]", "");
    return name.equals(name.toUpperCase(Locale.ROOT))
        ? name.toLowerCase(Locale.ROOT).replace('_', '-')
        : Words.spaced(name);
  }
}
