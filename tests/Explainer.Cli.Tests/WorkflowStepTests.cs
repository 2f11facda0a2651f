using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Explainer.Cli.Tests;

/// <summary>
/// Every shell step of the workflows and the action, run as the runner runs it, in a small repository. What a step calls of elsewhere (package managers, dotnet, docker, gh) is a
/// stand-in that notes its call and leaves what the real one would, so that the next lines of the step have something to work on.
/// </summary>
public sealed partial class WorkflowStepTests : IDisposable
{
    private const string StandIn = """
        #!/bin/bash
        # One script by many names.
        name=$(basename "$0")
        echo "$name $*" >> "$CALLS"
        after() { local want=$1; shift; while [ $# -gt 0 ]; do [ "$1" != "$want" ] || { echo "$2"; return; }; shift; done; }
        program() { mkdir -p "$(dirname "$1")"; cp "$0" "$1"; }
        case $name in
          dotnet)
            case $1 in
              publish) program "$(after -o "$@")/explainer" ;;
              pack) mkdir -p "$(after -o "$@")"; echo package > "$(after -o "$@")/Explainer.1.2.3.nupkg" ;;
              tool) program "$HOME/.dotnet/tools/explainer"; program "$HOME/.dotnet/tools/dotnet-CycloneDX" ;;
              test)
                results=$(after --results-directory "$@")
                [ -z "$results" ] || { mkdir -p "$results"; echo "<package line-rate=\"0.9\" branch-rate=\"0.8\" name=\"Explainer.Core\">" > "$results/a.cobertura.xml"; }
                echo "Passed!  - Failed:     0, Passed:    12, Skipped:     0, Total:    12, Duration: 1 s - Explainer.Core.Tests.dll" ;;
            esac ;;
          dotnet-CycloneDX) echo '{}' > "$(after --output "$@")/$(after --filename "$@")" ;;
          explainer)
            case $1 in
              doctor) exit 3 ;;
              diff) echo "### it differs"; exit 1 ;;
              new) echo "voice: { rate: 0.9 }" > "$2.yaml" ;;
              render | assemble | sheet | still) out=$(after -o "$@"); [ -z "$out" ] || echo film > "$out" ;;
            esac ;;
          sudo) exec "$@" ;;
          docker) [ "$1" != run ] || echo 1000 ;;
          gh) case "$*" in *--edit-last*) exit 1 ;; esac ;;
          7z | tar) echo archive > "$([ "$name" = 7z ] && echo "$3" || echo "$2")" ;;
        esac
        exit 0
        """;

    private static readonly string[] Names = ["dotnet", "explainer", "apt-get", "sudo", "brew", "choco", "docker", "gh", "7z", "tar"];

    private readonly Scratch scratch = new();

    public static TheoryData<string, int, string> Steps
    {
        get
        {
            var data = new TheoryData<string, int, string>();
            foreach (var file in (string[])[.. Repository.Files(".github", "*.yml"), .. Repository.Files("src/Explainer.Cli/Templates/init", "*.yml")])
            {
                foreach (var (i, step) in Of(file).Index())
                {
                    foreach (var system in step.Run.Contains("RUNNER_OS", StringComparison.Ordinal) ? (string[])["Linux", "macOS", "Windows"] : ["Linux"])
                    {
                        data.Add(file, i, system);
                    }
                }
            }

            return data;
        }
    }

    public void Dispose() => scratch.Dispose();

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_step_runs_to_its_end(string file, int index, string system)
    {
        var step = Of(file)[index];
        var run = Run(step, system);

        Assert.True(run.Code == 0, $"{file}, step {index + 1} on {system}, exit code {run.Code}:\n{step.Run}\n{run.Output}\n{run.Error}");
        Assert.DoesNotContain("command not found", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_release_has_checksums_of_all_that_is_in_it()
    {
        Assert.Equal(0, Run(Of(".github/workflows/release.yml").Single(s => s.Run.Contains("SHA256SUMS", StringComparison.Ordinal)), "Linux").Code);

        Assert.Equal(0, ProgramRun.Of("sha256sum", ["--check", "--strict", "SHA256SUMS"], scratch.At("work", "release")).Code);
        Assert.Contains("gh release create v1.2.3 --repo explainer/explainer --verify-tag --generate-notes -- SHA256SUMS explainer-1.2.3-linux-x64.tar.gz", Calls(), StringComparison.Ordinal);
    }

    [Fact]
    public void Coverage_and_benchmarks_are_shown_on_the_page_of_a_run()
    {
        Assert.Equal(0, Run(Of(".github/workflows/tests.yml").Single(s => s.Run.Contains(".ci/coverage", StringComparison.Ordinal)), "Linux").Code);
        Assert.Contains("| Explainer.Core | 90.0 % | 80.0 % |", File.ReadAllText(scratch.At("summary")), StringComparison.Ordinal);
        Assert.Equal(0, Run(Of(".github/workflows/tests.yml").Single(s => s.Run.Contains(".ci/benchmark", StringComparison.Ordinal)), "Linux").Code);
        Assert.Contains("| day | commit |\n| --- | --- |\n| 2026-11-27 | abc |", File.ReadAllText(scratch.At("summary")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_release_lists_what_it_is_made_of()
    {
        Assert.Equal(0, Run(Of(".github/workflows/release.yml").Single(s => s.Run.Contains("CycloneDX", StringComparison.Ordinal)), "Linux").Code);
        Assert.True(File.Exists(scratch.At("work", "release", "explainer-1.2.3.cdx.json")));
    }

    [Fact]
    public void An_image_that_runs_as_root_is_not_pushed()
    {
        var step = Of(".github/workflows/release.yml").Single(s => s.Run.Contains("docker build", StringComparison.Ordinal));
        Assert.NotEqual(0, Run(step, "Linux", StandIn.Replace("echo 1000", "echo 0", StringComparison.Ordinal)).Code);
        Assert.DoesNotContain("docker push", Calls(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_film_that_changed_is_named_for_the_jobs_behind()
    {
        Assert.Equal(0, Run(Of(".github/workflows/films.yml").Single(s => s.Run.Contains("changed-films", StringComparison.Ordinal)), "Linux").Code);
        Assert.Matches("^films=\\[\"small\"\\]\nbase=[0-9a-f]{40}~1\n$", File.ReadAllText(scratch.At("output")));
    }

    private string Calls() => File.ReadAllText(scratch.At("calls"));

    private ProgramRun Run(Step step, string system, string standIn = StandIn)
    {
        var work = scratch.At("work");
        Directory.CreateDirectory(work);
        Directory.CreateDirectory(scratch.At("home"));
        Prepare(work, standIn);
        var head = ProgramRun.Of("git", ["rev-parse", "HEAD"], work).Expected.Trim();
        var script = scratch.Write("step.sh", step.Run);
        (string, string?)[] environment =
        [
            ("PATH", $"{scratch.At("bin")}:{Environment.GetEnvironmentVariable("PATH")}"), ("CALLS", scratch.At("calls")), ("HOME", scratch.At("home")),
            ("GITHUB_WORKSPACE", work), ("GITHUB_OUTPUT", scratch.At("output")), ("GITHUB_PATH", scratch.At("path")), ("GITHUB_STEP_SUMMARY", scratch.At("summary")),
            ("GITHUB_REF_NAME", "v1.2.3"), ("GITHUB_ACTION_PATH", Path.Combine(work, ".github/actions/explainer")), ("RUNNER_TEMP", scratch.At("temp")), ("RUNNER_OS", system),
            .. step.Environment.Select(e => (e.Key, (string?)Expression().Replace(e.Value, m => Filled(m.Groups[1].Value, head)))),
        ];
        return ProgramRun.Of("bash", step.IsBash ? ["--noprofile", "--norc", "-eo", "pipefail", script] : ["-c", $"exec sh -e '{script}'"], work, environment);
    }

    // A repository as the steps find it: our own scripts, one film, and what earlier jobs left.
    private void Prepare(string work, string standIn)
    {
        foreach (var name in Names)
        {
            scratch.Write(Path.Combine("bin", name), standIn);
        }

        var copied = ProgramRun.Of("cp", ["-R", Repository.At(".ci"), Repository.At("README.md"), work]);
        Assert.Equal(0, copied.Code);
        scratch.Write("work/.ci/fonts", "mkdir -p \"$1\"\n");
        scratch.Write("work/.ci/install", "#!/bin/sh\nexit 0\n");
        scratch.Write("work/.github/actions/explainer/action.yml", "");
        scratch.Write("work/tests/Explainer.Benchmarks/history.tsv", "day\tcommit\n2026-11-27\tabc\n");
        scratch.Write("work/storyboards/small.yaml", "title: Small\nbeats:\n  - { id: only, duration: 1s }\n");
        scratch.Write("work/shares/share-small-1/clip", "");
        scratch.Write("work/films/film-small/small.md", "### small\n");
        scratch.Write("work/release/explainer-1.2.3-linux-x64.tar.gz", "archive");
        scratch.Write("temp/explainer/explainer", standIn);
        scratch.Write("work/out/explainer", standIn);
        Assert.Equal(0, ProgramRun.Of("chmod", ["-R", "u+x", scratch.At("bin"), scratch.At("temp"), scratch.At("work", ".ci"), scratch.At("work", "out")]).Code);
        var git = ProgramRun.Of("sh", ["-c", "git init -q && git add -A && git -c user.name=t -c user.email=t@example.org commit -qm first && echo '# changed' >> storyboards/small.yaml && git -c user.name=t -c user.email=t@example.org commit -qam second"], work);
        Assert.True(git.Code == 0, git.Error);
    }

    // What the runner would put in an expression's place.
    private static string Filled(string expression, string head) => expression.Trim() switch
    {
        "matrix.film" => "small",
        "matrix.share" => "1",
        "matrix.runtime" => "linux-x64",
        "github.repository" => "explainer/explainer",
        "github.repository_owner" => "Explainer",
        "inputs.run" => "render storyboards/small.yaml -o film.mp4",
        var other when other.Contains("base", StringComparison.Ordinal) => head + "~1",
        _ => "x",
    };

    private static List<Step> Of(string file)
    {
        var stream = new YamlStream();
        using var reader = new StringReader(Repository.Read(file));
        stream.Load(reader);
        return [.. Found(stream.Documents[0].RootNode)];
    }

    private static IEnumerable<Step> Found(YamlNode node) => node switch
    {
        YamlMappingNode map when Text(map, "run") is { } run => [new Step(run, Text(map, "shell") == "bash", Environments(map))],
        YamlMappingNode map => map.Children.Values.SelectMany(Found),
        YamlSequenceNode list => list.SelectMany(Found),
        _ => [],
    };

    private static Dictionary<string, string> Environments(YamlMappingNode step) =>
        step.Children.TryGetValue(new YamlScalarNode("env"), out var env) ? ((YamlMappingNode)env).Children.ToDictionary(e => e.Key.ToString(), e => e.Value.ToString()) : [];

    private static string? Text(YamlMappingNode map, string key) => map.Children.TryGetValue(new YamlScalarNode(key), out var value) && value is YamlScalarNode ? value.ToString() : null;

    [GeneratedRegex(@"\$\{\{(.*?)\}\}")]
    private static partial Regex Expression();

    private sealed record Step(string Run, bool IsBash, Dictionary<string, string> Environment);
}
