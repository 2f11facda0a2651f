using System.Globalization;

namespace Explainer.Video.Speech;

/// <summary>A voice of festival that is installed. All that can be known of it without starting festival, which takes as long as a picture.</summary>
/// <param name="Name">What festival calls it, such as <c>cmu_us_slt_arctic_hts</c>.</param>
/// <param name="Language">The folder of its language, such as <c>us</c> or <c>english</c>.</param>
/// <param name="Folder">Where its files are.</param>
internal sealed record FestivalVoice(string Name, string Language, string Folder)
{
    private static readonly string[] Roots = ["/usr/share/festival/voices", "/usr/local/share/festival/voices"];

    // The order in which people like them: statistical voices are smoother than those joined from pieces of speech.
    private static readonly string[] Favourites = ["cmu_us_slt_arctic_hts"];

    /// <summary>Whether it speaks English.</summary>
    public bool IsEnglish => Language is "us" or "english" or "en";

    /// <summary>The voices that are installed, the best first.</summary>
    public static IReadOnlyList<FestivalVoice> Installed() => Installed(Roots);

    /// <summary>The voices below some folders, each in a folder of its name below one of its language, the best first.</summary>
    internal static IReadOnlyList<FestivalVoice> Installed(IEnumerable<string> roots) =>
    [
        .. roots.Where(Directory.Exists)
            .SelectMany(root => Directory.EnumerateDirectories(root))
            .SelectMany(language => Directory.EnumerateDirectories(language).Select(folder =>
                new FestivalVoice(Path.GetFileName(folder), Path.GetFileName(language), folder)))
            .OrderBy(v => !Favourites.Contains(v.Name))
            .ThenBy(v => v.Name, StringComparer.Ordinal),
    ];

    /// <summary>What tells this state of the voice from others: the names and sizes of its files.</summary>
    public string Version() => string.Join(',', Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Select(file => string.Create(CultureInfo.InvariantCulture, $"{Path.GetRelativePath(Folder, file)}:{new FileInfo(file).Length}"))
        .Order(StringComparer.Ordinal));
}
