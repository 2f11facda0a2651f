using System.Runtime.CompilerServices;
using Explainer.Cli.Tests;

namespace Explainer.Published.Tests;

/// <summary>The program that is tested: the one that EXPLAINER_PROGRAM names, or the one that `dotnet test` published before the tests.</summary>
internal static class PublishedProgram
{
    /// <summary>Its path.</summary>
    public static string Path { get; } =
        Environment.GetEnvironmentVariable(Runner.ProgramVariable) is { Length: > 0 } named ? named : Repository.At("artifacts/program/explainer");

    [ModuleInitializer]
    internal static void Choose() => Environment.SetEnvironmentVariable(Runner.ProgramVariable, Path);
}
