package dev.lakewright.testkit.model;

import dev.lakewright.core.model.ModelClient;

/** The fake keeps what the real clients keep. */
class ScriptedModelTest extends ModelClientContract {
  @Override
  protected ModelClient client(Behaviour behaviour) {
    return ScriptedModel.behaving(behaviour);
  }
}
