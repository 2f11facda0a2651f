using System.Diagnostics;

namespace Explainer.Studio.Tests;

/// <summary>The folder of a studio as a git repository.</summary>
internal static class Repository
{
    /// <summary>Commits everything in a studio's folder.</summary>
    public static void Commit(Studio studio)
    {
        Run(studio, "init", "-q");
        Run(studio, "add", "-A");
        Run(studio, "-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-q", "-m", "A state");
    }

    /// <summary>A repository without any commit.</summary>
    public static void Make(Studio studio) => Run(studio, "init", "-q");

    private static void Run(Studio studio, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = studio.Scratch.Folder })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
