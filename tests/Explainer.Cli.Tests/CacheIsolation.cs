using System.Runtime.CompilerServices;

namespace Explainer.Cli.Tests;

/// <summary>The tests have a cache of their own, so that they neither see nor fill that of whoever runs them.</summary>
internal static class CacheIsolation
{
    [ModuleInitializer]
    internal static void Begin()
    {
        var folder = Directory.CreateTempSubdirectory("explainer-cli-test-cache-").FullName;
        Environment.SetEnvironmentVariable("XDG_CACHE_HOME", folder);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
    }
}
