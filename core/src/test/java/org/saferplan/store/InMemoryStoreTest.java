package org.saferplan.store;

import java.time.Clock;

final class InMemoryStoreTest implements StoreContract {

  @Override
  public Store emptyStore(Clock clock) {
    return new InMemoryStore(clock);
  }

  @Override
  public Store reopened(Store store, Clock clock) {
    return store;
  }
}
