package dev.lakewright.text.judge;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * ONNX Runtime's environment, kept until the process is gone. The Java binding (1.20) releases it
 * in a shutdown hook, beside whatever other threads have in flight, and a session that is made
 * after that ends the process by a segmentation fault. The environment counts who holds it; the
 * binding has no public call to hold it twice, so its private one is used.
 */
final class LastingEnvironment {
  private LastingEnvironment() {}

  /**
   * Hold it, and take it.
   *
   * @throws ReflectiveOperationException if this is another version of the binding
   * @throws UnsatisfiedLinkError if the library is not for this machine
   */
  static OrtEnvironment get() throws ReflectiveOperationException {
    Method hold =
        OrtEnvironment.class.getDeclaredMethod("createHandle", long.class, int.class, String.class);
    hold.setAccessible(true);
    // Before the binding has its own, which may be released as soon as it is there.
    hold.invoke(null, api(), OrtLoggingLevel.ORT_LOGGING_LEVEL_WARNING.getValue(), "lasting");
    return OrtEnvironment.getEnvironment();
  }

  /** The library's functions, for which it is loaded. */
  private static long api() throws ReflectiveOperationException {
    ClassLoader loader = OrtEnvironment.class.getClassLoader();
    Class.forName(OrtEnvironment.class.getName(), true, loader);
    Field api =
        Class.forName("ai.onnxruntime.OnnxRuntime", true, loader).getDeclaredField("ortApiHandle");
    api.setAccessible(true);
    return api.getLong(null);
  }
}
