using System.Runtime.InteropServices;
using Explainer.Core.Diagnostics;
using Microsoft.ML.OnnxRuntime;

namespace Explainer.Video.Speech.Neural;

/// <summary>
/// The native library of ONNX Runtime, which is not part of the program: it is looked for and loaded when a model speaks for the first time, and
/// nothing of it is touched before.
/// </summary>
internal static unsafe class OnnxLibrary
{
    /// <summary>The environment variable that names the library, or the folder it is in.</summary>
    public const string PathVariable = "EXPLAINER_ONNXRUNTIME";

    /// <summary>The version that the program is written for; part of the key of all that models say.</summary>
    public const string Version = "1.31";

    // ORT_API_VERSION of that version: a library of before it has fewer functions.
    private const uint InterfaceVersion = 31;

    // What all that runs at a time may take, so that a model that asks for more fails and not the machine. The largest that is known to speak, Kokoro in 32 bits, takes 0.4 GB by itself.
    private const uint MostMemory = 4_000_000_000;

    private static readonly Lock Loading = new();
    private static string? loaded;

    /// <summary>The library's file name on this system.</summary>
    public static string FileName => OperatingSystem.IsWindows() ? "onnxruntime.dll" : OperatingSystem.IsMacOS() ? "libonnxruntime.dylib" : "libonnxruntime.so";

    /// <summary>Where the library is; null when it is nowhere.</summary>
    public static string? Find() => Find(Environment.GetEnvironmentVariable(PathVariable), AppContext.BaseDirectory);

    /// <summary>Loads the library, once a process.</summary>
    /// <returns>Its path.</returns>
    /// <exception cref="ExplainerException">It is not there, or is not what it should be.</exception>
    public static string Require()
    {
        lock (Loading)
        {
            return loaded ??= Load(Find() ?? throw VoiceModelRules.OnnxMissingHere.With(Wanted(), PathVariable).Failure());
        }
    }

    /// <summary>Where the library is: what the variable names, or else beside the program, or below it as packages lay it.</summary>
    internal static string? Find(string? named, string program)
    {
        if (!string.IsNullOrEmpty(named))
        {
            return File.Exists(named) ? Path.GetFullPath(named) : File.Exists(Path.Combine(named, FileName)) ? Path.GetFullPath(Path.Combine(named, FileName)) : null;
        }

        string[] places = [Path.Combine(program, FileName), Path.Combine(program, "runtimes", NativeFolder.OfThisSystem, "native", FileName)];
        return places.FirstOrDefault(File.Exists);
    }

    private static string Wanted() => Environment.GetEnvironmentVariable(PathVariable) is { Length: > 0 } named ? named : Path.Combine(AppContext.BaseDirectory, FileName);

    private static string Load(string path)
    {
        try
        {
            // The version is asked for before the managed part is touched, which takes a missing function for a mistake of its own.
            var library = NativeLibrary.Load(path);
            var functions = ((delegate* unmanaged[Stdcall]<nint*>)NativeLibrary.GetExport(library, "OrtGetApiBase"))();
            var version = Marshal.PtrToStringUTF8(((delegate* unmanaged[Stdcall]<nint>)functions[1])()) ?? "";
            if (!IsRecent(version) || ((delegate* unmanaged[Stdcall]<uint, nint>)functions[0])(InterfaceVersion) == 0)
            {
                throw VoiceModelRules.OnnxMissingUsable.With(path, $"it is version {version}", Version).Failure();
            }

            OrtEnv.DisableDllImportResolver = true;
            NativeLibrary.SetDllImportResolver(typeof(OrtEnv).Assembly, (name, _, _) => name.Contains("onnxruntime", StringComparison.Ordinal) ? library : 0);

            // It writes what it thinks of a model to the error stream, in the model's words, unless it is told not to.
            var options = new EnvironmentCreationOptions { logId = "explainer", logLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
            var environment = OrtEnv.CreateInstanceWithOptions(ref options);
            environment.DisableTelemetryEvents();
            using var memory = new OrtMemoryInfo("Cpu", OrtAllocatorType.ArenaAllocator, 0, OrtMemType.Default);
            using var limit = new OrtArenaCfg(MostMemory, 1, -1, -1);
            environment.CreateAndRegisterAllocator(memory, limit);
            return path;
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException or EntryPointNotFoundException or TypeInitializationException or OnnxRuntimeException)
        {
            throw VoiceModelRules.OnnxMissingUsable.With(path, FirstLine.Of(e.Message), Version).Failure(e);
        }
    }

    private static bool IsRecent(string version) => System.Version.TryParse(version, out var found) && found >= System.Version.Parse(Version);
}
