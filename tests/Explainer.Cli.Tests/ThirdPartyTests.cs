using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Explainer.Cli.Tests;

/// <summary>
/// What comes with the program and is not ours, with its licences, in <c>assets/docs/third-party-licences.md</c>: made from what NuGet resolved for the program and what
/// each package says of itself. A package that is added, updated or forgotten makes the golden differ.
/// </summary>
public sealed partial class ThirdPartyTests
{
    private const string Page = "assets/docs/third-party-licences.md";

    // The studio takes files out of this package and nothing of its code, so that the program does not resolve it.
    private const string Monaco = "BlazorMonaco";

    private static readonly (string Name, string Licence, string Use)[] Fonts =
    [
        ("Inter", "OFL-1.1", "`fonts/Inter.copyright`"),
        ("JetBrains Mono", "OFL-1.1, with parts under Apache-2.0", "`fonts/JetBrainsMono.copyright`, `fonts/JetBrainsMono.Apache-2.0`"),
        ("Noto Color Emoji", "OFL-1.1, with parts under Apache-2.0", "`fonts/NotoColorEmoji.copyright`"),
        ("Noto Sans CJK", "OFL-1.1", "`fonts/NotoSansCJK.copyright`"),
        ("TeX Gyre Pagella Math", "GUST Font License (LPPL-1.3c)", "`fonts/TeXGyrePagellaMath.copyright`"),
    ];

    [Fact]
    public void The_page_is_written_from_what_ships()
    {
        var packages = Shipped().ToList();
        Assert.True(packages.Count > 15);
        var page = new StringBuilder("""
            # Third-party licences

            Explainer itself is published under the [MIT licence](../../LICENSE); so are its drawings, icons, templates and sounds, which we made. This page lists everything else that
            comes with the program. It is generated from the packages' own metadata; to update it, run
            `EXPLAINER_ACCEPT=1 dotnet test -c Release tests/Explainer.Cli.Tests --filter ThirdPartyTests`.

            ## Packages

            | package | version | licence | authors |
            | --- | --- | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var package in packages)
        {
            page.Append($"| {package.Id} | {package.Version} | {package.Licence} | {package.Authors}{(package.Copyright.Length > 0 ? $"; {package.Copyright}" : "")} |\n");
        }

        page.Append("\nBlazorMonaco carries the Monaco editor (MIT, Microsoft Corporation), the only part of that package in the program. Native programs and\n"
            + "self-contained builds also contain the .NET and ASP.NET Core runtimes (MIT, .NET Foundation and contributors).\n\n## Fonts\n\n| font | licence | text, beside the program |\n| --- | --- | --- |\n");
        foreach (var (name, licence, use) in Fonts)
        {
            page.Append($"| {name} | {licence} | {use} |\n");
        }

        page.Append("\n## Programs that are called\n\nffmpeg, x264, espeak-ng, git and OpenCL drivers are not part of Explainer. They are called when they are installed, and have licences of their own.\n\n## Texts\n");
        foreach (var text in packages.SelectMany(p => p.Texts.Select(t => (p.Id, t.File, t.Text))).GroupBy(t => t.Text).OrderBy(g => g.First().Id, StringComparer.Ordinal))
        {
            page.Append($"\n### {string.Join(", ", text.Select(t => t.Id).Distinct())}: {text.First().File}\n\n````text\n{text.Key}\n````\n");
        }

        page.Append("\n### The MIT licence, for packages that name it without its text\n\n````text\n").Append(Repository.Read("LICENSE").Split("\n\n", 3)[2].TrimEnd()).Append("\n````\n");
        page.Append("\n### MS-PL\n\nThe text is at <https://licenses.nuget.org/MS-PL>. The source of what is under it is in the package's repository.\n");
        Golden.Text(Page, page.ToString());
    }

    // A licence that nobody has read is not one to ship.
    [Fact]
    public void Every_licence_is_one_that_may_be_passed_on() =>
        Assert.All(Shipped(), p => Assert.True(p.Licence is "MIT" or "MS-PL", $"{p.Id} is published under {p.Licence}: may it be passed on?"));

    [Fact]
    public void Every_font_that_comes_along_is_listed_with_a_licence_that_lies_beside_it()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "fonts");
        var names = Directory.GetFiles(folder).Select(f => Path.GetFileName(f)!).ToList();
        Assert.All(Fonts, font => Assert.All(Quoted().Matches(font.Use), m => Assert.Contains(Path.GetFileName(m.Groups[1].Value), names)));
        var listed = Fonts.Select(f => f.Name.Replace(" ", "", StringComparison.Ordinal)).ToList();
        Assert.All(
            names.Where(n => n.EndsWith(".otf", StringComparison.Ordinal) || n.EndsWith(".ttf", StringComparison.Ordinal) || n.EndsWith(".ttc", StringComparison.Ordinal)),
            n => Assert.Contains(listed, l => n.StartsWith(l, StringComparison.OrdinalIgnoreCase) || l.StartsWith(n.Split('-', '.')[0], StringComparison.OrdinalIgnoreCase)));
    }

    private static IEnumerable<Package> Shipped() =>
        Resolved("Explainer.Cli", null).Concat(Resolved("Explainer.Studio", Monaco)).OrderBy(p => p.Id, StringComparer.OrdinalIgnoreCase);

    // Packages with nothing to run are analyzers and compilers.
    private static IEnumerable<Package> Resolved(string project, string? only)
    {
        var assets = JsonNode.Parse(Repository.Read($"src/{project}/obj/project.assets.json"))!;
        var folders = assets["packageFolders"]!.AsObject().Select(f => f.Key).ToList();
        foreach (var (key, library) in assets["targets"]!["net10.0"]!.AsObject())
        {
            var parts = new[] { "runtime", "native", "runtimeTargets" };
            var isRun = parts.Any(p => library![p] is JsonObject files && files.Any(f => !f.Key.EndsWith("_._", StringComparison.Ordinal)));
            if ((string)library!["type"]! == "package" && (only is null ? isRun : key.StartsWith(only + "/", StringComparison.Ordinal)))
            {
                var about = assets["libraries"]![key]!;
                var folder = folders.Select(f => Path.Combine(f, (string)about["path"]!)).First(Directory.Exists);
                yield return Package.Read(folder, [.. about["files"]!.AsArray().Select(f => (string)f!)]);
            }
        }
    }

    private sealed record Package(string Id, string Version, string Licence, string Authors, string Copyright, List<(string File, string Text)> Texts)
    {
        public static Package Read(string folder, List<string> files)
        {
            var metadata = XDocument.Load(Path.Combine(folder, files.Single(f => f.EndsWith(".nuspec", StringComparison.Ordinal)))).Root!.Elements().First(e => e.Name.LocalName == "metadata");
            string Value(string name) => metadata.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value.Trim() ?? "";
            var texts = files.Where(f => LicenceFile().IsMatch(f)).Order(StringComparer.Ordinal)
                .Select(f => (f, string.Join('\n', File.ReadAllText(Path.Combine(folder, f)).ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd())).Trim())).ToList();
            var licence = Value("license");
            var isFile = metadata.Elements().FirstOrDefault(e => e.Name.LocalName == "license")?.Attribute("type")?.Value == "file";
            return new(
                Value("id"), Value("version"), isFile && texts.Exists(t => t.Item2.Contains("MIT License", StringComparison.Ordinal)) ? "MIT" : licence,
                Value("authors"), Value("copyright"), texts);
        }
    }

    [GeneratedRegex("^[^/]*(licen[cs]e|notice)[^/]*$", RegexOptions.IgnoreCase)]
    private static partial Regex LicenceFile();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
