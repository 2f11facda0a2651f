namespace Explainer.Cli.Installation;

/// <summary>A Debian package that the program uses when it runs.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Purpose">What it is for.</param>
internal sealed record DebianPackage(string Name, string Purpose)
{
    private const string OnlyToPublish = "publish:";

    /// <summary>The one list of all of them, which the install script and CI read, too.</summary>
    public static IReadOnlyList<DebianPackage> All { get; } = Read();

    /// <summary>
    /// Reads the list's form: a name and, behind a hash, its purpose; lines that start with a hash are comments. What is needed to publish
    /// the program is left out, since who runs it does not miss it.
    /// </summary>
    internal static IReadOnlyList<DebianPackage> Parse(string text) =>
    [
        .. text.Split('\n')
            .Select(line => line.Split('#', 2))
            .Where(parts => parts[0].Trim().Length > 0)
            .Select(parts => new DebianPackage(parts[0].Trim(), parts.Length > 1 ? parts[1].Trim() : ""))
            .Where(package => !package.Purpose.StartsWith(OnlyToPublish, StringComparison.Ordinal)),
    ];

    private static IReadOnlyList<DebianPackage> Read()
    {
        using var stream = typeof(DebianPackage).Assembly.GetManifestResourceStream("packages")!;
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }
}
