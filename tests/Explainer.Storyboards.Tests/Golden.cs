namespace Explainer.Storyboards.Tests;

/// <summary>Expected texts that lie beside the tests. With EXPLAINER_ACCEPT=1 in the environment a run writes them anew, for review.</summary>
internal static class Golden
{
    public static bool Accept { get; } = Environment.GetEnvironmentVariable("EXPLAINER_ACCEPT") == "1";

    public static void Check(string path, string actual)
    {
        if (Accept)
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : $"(there is no {Path.GetFileName(path)})", actual);
    }
}
