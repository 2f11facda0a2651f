using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Explainer.Core.Tests;

/// <summary>The house: which project may use which, where each foreign part is known, what lies at the top.</summary>
public sealed partial class HouseTests
{
    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["Core"] = [],
        ["Display"] = ["Core"],
        ["Scenes"] = ["Core", "Display"],
        ["Storyboards"] = ["Core", "Display", "Scenes"],
        ["Raster"] = ["Core", "Display"],
        ["Video"] = ["Core"],
        ["Compute"] = ["Core"],
        ["Pipeline"] = ["Compute", "Core", "Display", "Raster", "Scenes", "Storyboards", "Video"],
        ["Editing"] = ["Core", "Pipeline", "Scenes", "Storyboards"],
        ["Studio"] = ["Core", "Editing", "Pipeline", "Scenes"],
        ["Cli"] = ["Compute", "Core", "Editing", "Pipeline", "Scenes", "Studio"],
    };

    private static readonly Dictionary<string, string[]> Packages = new(StringComparer.Ordinal)
    {
        ["Scenes"] = ["TextMateSharp", "TextMateSharp.Grammars"],
        ["Storyboards"] = ["YamlDotNet"],
        ["Raster"] =
        [
            "ExCSS", "HarfBuzzSharp", "HarfBuzzSharp.NativeAssets.Linux", "HarfBuzzSharp.NativeAssets.Win32", "HarfBuzzSharp.NativeAssets.macOS",
            "SkiaSharp", "SkiaSharp.NativeAssets.Linux.NoDependencies", "SkiaSharp.NativeAssets.Win32", "SkiaSharp.NativeAssets.macOS", "Svg.Skia",
            "System.IO.Hashing",
        ],
        ["Video"] = ["Microsoft.Extensions.AI.Abstractions", "Microsoft.ML.OnnxRuntime.Managed", "System.IO.Hashing", "Whisper.net"],
        ["Compute"] = ["Microsoft.Extensions.DependencyModel", "Silk.NET.OpenCL"],
        ["Studio"] = ["BlazorMonaco"],

        // The two with native libraries only where somebody asks for them (WithVoiceModels).
        ["Cli"] = ["Microsoft.ML.OnnxRuntime", "System.CommandLine", "Whisper.net.Runtime"],
    };

    private static readonly string[] AtTheTop =
    [
        "Directory.Build.props", "Directory.Packages.props", "Explainer.sln", "LICENSE", "README.md", "assets", "global.json", "kernels", "src",
        "storyboards", "tests",
    ];

    public static TheoryData<string> Projects => [.. MayUse.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_uses_only_what_it_may(string project)
    {
        var used = References(project, "ProjectReference")
            .Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')).Replace("Explainer.", "", StringComparison.Ordinal));
        Assert.Empty(used.Except(MayUse[project]));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_knows_only_its_packages(string project) =>
        Assert.Equal(Packages.GetValueOrDefault(project, []), References(project, "PackageReference").Order(StringComparer.Ordinal));

    [Fact]
    public void There_are_no_other_projects_in_src() => Assert.Equal(
        MayUse.Keys.Select(name => $"src/Explainer.{name}/Explainer.{name}.csproj").Order(StringComparer.Ordinal),
        Repository.Files("src", "*.csproj"));

    [Fact]
    public void The_architecture_page_shows_the_same_table()
    {
        var rows = Repository.Read("src/README.md").Split('\n')
            .Select(line => TableRow().Match(line))
            .Where(match => match.Success)
            .ToDictionary(
                match => match.Groups[1].Value,
                match => Name().Matches(match.Groups[2].Value).Select(m => m.Value).Where(MayUse.ContainsKey).Order(StringComparer.Ordinal));
        Assert.Equal(MayUse.Keys.Order(StringComparer.Ordinal), rows.Keys.Order(StringComparer.Ordinal));
        Assert.All(MayUse, entry => Assert.Equal(entry.Value, rows[entry.Key]));
    }

    [Fact]
    public void The_solution_is_classic_and_holds_every_project()
    {
        var solution = Repository.Read("Explainer.sln");
        Assert.Contains("Microsoft Visual Studio Solution File", solution, StringComparison.Ordinal);
        Assert.All(
            Repository.Files("src", "*.csproj").Concat(Repository.Files("tests", "*.csproj")),
            project => Assert.Contains(project.Replace('/', '\\'), solution, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_project_has_tests_of_its_name() => Assert.Empty(
        MayUse.Keys.Select(name => $"tests/Explainer.{name}.Tests/Explainer.{name}.Tests.csproj").Except(Repository.Files("tests", "*.csproj")));

    // Where the repository lies and how goldens are accepted is known in one place; this file names both.
    [Theory]
    [InlineData("\"Explainer.sln\"")]
    [InlineData("\"EXPLAINER_ACCEPT\"")]
    public void What_tests_share_is_in_one_project(string text) => Assert.All(
        Repository.Files("tests", "*.cs").Where(file => Repository.Read(file).Contains(text, StringComparison.Ordinal)),
        file => Assert.True(file.StartsWith("tests/Explainer.Testing/", StringComparison.Ordinal) || file.EndsWith("/HouseTests.cs", StringComparison.Ordinal), file));

    [Fact]
    public void Nothing_else_lies_at_the_top()
    {
        var ignored = Repository.Read(".gitignore").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim('/')).ToList();
        var there = Directory.EnumerateFileSystemEntries(Repository.Root)
            .Select(entry => Path.GetFileName(entry)!)
            .Where(name => name[0] != '.' && !ignored.Contains(name) && !ignored.Contains("*" + Path.GetExtension(name)));
        Assert.Empty(there.Except(AtTheTop));
    }

    [Fact]
    public void Versions_of_packages_stand_in_one_place() => Assert.All(
        Repository.Files("src", "*.csproj").Concat(Repository.Files("tests", "*.csproj")),
        project => Assert.All(
            XDocument.Parse(Repository.Read(project)).Descendants("PackageReference"), reference => Assert.Null(reference.Attribute("Version"))));

    [Fact]
    public void Native_code_is_called_from_three_projects_only() => Assert.Empty(
        Sources().Where(file => Repository.Read(file).Contains("[LibraryImport", StringComparison.Ordinal))
            .Select(file => file.Split('/')[1])
            .Distinct()
            .Except(["Explainer.Raster", "Explainer.Video", "Explainer.Compute"]));

    [Fact]
    public void What_only_one_system_has_is_used_behind_a_question_for_the_system() => Assert.DoesNotContain(
        Sources(), file => OfOneSystem().IsMatch(Repository.Read(file)) && !Repository.Read(file).Contains("OperatingSystem.Is", StringComparison.Ordinal));

    // Libraries that are part of one system, its file system for processes, and permissions as Unix has them.
    [GeneratedRegex("""LibraryImport\("(libc|kernel32)|"/(proc|dev/shm|sys)/|\b(Set|Get)UnixFileMode\(""")]
    private static partial Regex OfOneSystem();

    [Fact]
    public void Banned_symbols_say_why() => Assert.All(
        Repository.Read("src/BannedSymbols.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries),
        line => Assert.Matches(@"^[A-Z]:[^;]+;[A-Z].{20,}\.$", line));

    [Fact]
    public void Packages_that_the_code_asks_for_stand_on_the_one_list()
    {
        var listed = Repository.Read(".ci/packages").Split('\n')
            .Select(line => line.Split('#')[0].Trim().Split(' ')[0])
            .Where(name => name.Length > 0)
            .ToHashSet(StringComparer.Ordinal);
        var wanted = Sources().Select(Repository.Read)
            .SelectMany(text => InstallHint().Matches(text).Concat(PackageOfLibrary().Matches(text)))
            .Select(match => match.Groups[1].Value)
            .ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(wanted);
        Assert.Empty(wanted.Except(listed));
    }

    [Fact]
    public void No_other_file_lists_packages()
    {
        Assert.Contains("/packages\"", Repository.Read(".ci/install"), StringComparison.Ordinal);
        Assert.Contains(".ci/packages", Repository.Read("src/Explainer.Cli/Explainer.Cli.csproj"), StringComparison.Ordinal);
        Assert.DoesNotMatch(@"apt(-get)? install [a-z]", Repository.Read("README.md"));
        Assert.DoesNotMatch(@"apt(-get)? install [a-z]", Repository.Read(".ci/run"));
    }

    [Fact]
    public void A_namespace_is_its_project_and_folder() => Assert.All(Sources(), file =>
    {
        var match = Namespace().Match(Repository.Read(file));
        if (match.Success)
        {
            Assert.Equal((file, Path.GetDirectoryName(file)![4..].Replace('/', '.')), (file, match.Groups[1].Value));
        }
    });

    [Fact]
    public void No_source_file_is_longer_than_500_lines() =>
        Assert.DoesNotContain(Sources(), file => Repository.Read(file).Count(c => c == '\n') > 500);

    private static IEnumerable<string> Sources() => Repository.Files("src", "*.cs");

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Parse(Repository.Read($"src/Explainer.{project}/Explainer.{project}.csproj"))
            .Descendants(kind)
            .Select(reference => reference.Attribute("Include")!.Value);

    [GeneratedRegex(@"^\| Explainer\.(\w+) \|.*\|([^|]*)\|\s*$")]
    private static partial Regex TableRow();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Name();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    // In a sentence the package's name may be followed by a full stop.
    [GeneratedRegex(@"apt-get install ([a-z][a-z0-9+-]*(?:\.[a-z0-9+-]+)*)")]
    private static partial Regex InstallHint();

    // Where libraries are loaded, the Debian package follows the Windows name.
    [GeneratedRegex(@"\.dll"",\s*""([a-z0-9.+-]+(?<!\.dll))""")]
    private static partial Regex PackageOfLibrary();
}
