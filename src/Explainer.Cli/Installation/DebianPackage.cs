namespace Explainer.Cli.Installation;

/// <summary>A Debian package that the program uses.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="IsForBuilding">Whether it is needed where the program is built or tested and not where it runs.</param>
internal sealed record DebianPackage(string Name, string Purpose, bool IsForBuilding)
{
    /// <summary>The one list of all of them, which the install script and CI read, too.</summary>
    public static IReadOnlyList<DebianPackage> All { get; } = Read();

    /// <summary>
    /// Reads the list's form: a name, perhaps the word <c>build</c>, <c>test</c> or <c>slow</c> and, behind a hash, its purpose; lines that start with a hash are comments.
    /// </summary>
    internal static IReadOnlyList<DebianPackage> Parse(string text) =>
    [
        .. text.Split('\n')
            .Select(line => line.Split('#', 2))
            .Select(parts => (Words: parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries), Purpose: parts[^1].Trim()))
            .Where(line => line.Words.Length > 0)
            .Select(line => new DebianPackage(line.Words[0], line.Purpose, line.Words is [_, "build" or "test" or "slow"])),
    ];

    private static IReadOnlyList<DebianPackage> Read()
    {
        using var stream = typeof(DebianPackage).Assembly.GetManifestResourceStream("packages")!;
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }
}
