using System.Collections.Immutable;
using Explainer.Core.Time;

namespace Explainer.Core.Diagnostics;

/// <summary>What is made of a film, in shares or between revisions.</summary>
public static class RenderRules
{
    private static readonly RuleList Rules = new();

    public static readonly DiagnosticRule NoFrames = Rules.Call("no-frames", "the selected part of the film is empty");

    public static readonly Wording NoFramesChosen = NoFrames.Says(
        "The selected part of the film is empty", "Widen --from and --to, or select beats within them.");

    public static readonly Wording<Seconds, Seconds> NoFramesBetween = NoFrames.Says<Seconds, Seconds>(
        "There is no frame from {from} to {to}", "--from must come before --to, by at least one frame.");

    public static readonly DiagnosticRule OutsideFilm = Rules.Call("outside-film", "a time after the end of the film");

    public static readonly Wording<Seconds?, Seconds> OutsideFilmTo = OutsideFilm.Says<Seconds?, Seconds>(
        "--to {time} is after the end of the film ({length})", "Use an earlier time, or omit --to to go to the end.");

    public static readonly Wording<Seconds?, Seconds> OutsideFilmFrom = OutsideFilm.Says<Seconds?, Seconds>(
        "--from {time} is after the end of the film ({length})", "Use an earlier time.");

    public static readonly Wording<Seconds, string, Seconds> OutsideFilmMoment = OutsideFilm.Says<Seconds, string, Seconds>(
        "{time} is after the end of the {what}", "It lasts {length}.");

    public static readonly Wording NoThumbnail = Rules.Input("no-thumbnail", "the storyboard has no thumbnail")
        .Says("The storyboard has no thumbnail", "Add thumbnail: with the id of a beat at the top level.");

    public static readonly DiagnosticRule BadShard = Rules.Call("bad-shard", "a shard that is not valid");

    public static readonly Wording<string, int, string> BadShardBeyond = BadShard.Says<string, int, string>(
        "There is no shard {share} of {count}", "{form}");

    public static readonly Wording<string, string> BadShardForm = BadShard.Says<string, string>(
        "\"{share}\" is not a valid shard", "{form}");

    public static readonly DiagnosticRule ShardUnknown = Rules.Call("shard-unknown", "the shard to render is unknown");

    public static readonly Wording<string> ShardUnknownCount = ShardUnknown.Says<string>(
        "Kubernetes gives a Job its index, but not the number of shards", "Use --shard auto/N, where N is the Job's completions, or set {variable}.");

    public static readonly Wording<string> ShardUnknownIndex = ShardUnknown.Says<string>(
        "The shard to render is unknown: neither SLURM_ARRAY_TASK_ID nor JOB_COMPLETION_INDEX is set", "{form}");

    public static readonly Wording<int, int, int> ShardUnknownGaps = ShardUnknown.Says<int, int, int>(
        "The job array has gaps: {tasks} tasks from {first} to {last}", "Use --shard auto/N, where N is the number of shards.");

    public static readonly Wording ShardWithoutCache = Rules.Call("shard-without-cache", "--shard with --no-cache")
        .Says("With --no-cache the clips of a shard would be lost", "Remove --no-cache, or choose a folder with --clips.");

    public static readonly Wording ClipsWithoutShard = Rules.Call("clips-without-shard", "--clips without --shard")
        .Says("--clips only applies to a shard", "Add --shard I/N.");

    public static readonly Wording GitMissing = Rules.Environment("git-missing", "git is not installed")
        .Says("The program git is not installed", "Install git, or compare two files.");

    public static readonly DiagnosticRule GitFailed = Rules.Call("git-failed", "git cannot find the revision or the file");

    public static readonly Wording<string> GitFailedOption = GitFailed.Says<string>(
        "\"{revision}\" is not a valid revision: it starts with a dash", "Use REVISION:PATH with the path from the root of the repository, such as main:storyboards/x.yaml.");

    public static readonly Wording<string> GitFailedSaying = GitFailed.Says<string>(
        "git says: {words}", "Use REVISION:PATH with the path from the root of the repository, such as main:storyboards/x.yaml.");

    public static readonly Wording<string, string, string> NoRepository = Rules.Call("no-repository", "a revision outside a repository")
        .Says<string, string, string>("There is no file \"{name}\", and {folder} is not in a git repository with a revision \"{revision}\"", "Compare two files, or run the command inside the repository.");

    public static readonly DiagnosticRule LibraryMissing = Rules.Environment("library-missing", "a library is not installed");

    public static readonly Wording<string, string> LibraryMissingNative = LibraryMissing.Says<string, string>(
        "The library {library} is not installed", "Install it (Debian and Ubuntu: apt-get install {package}).");

    public static readonly Wording<string, string> LibraryMissingFontconfig = LibraryMissing.Says<string, string>(
        "The font family \"{family}\" is not built in, and fontconfig, which finds installed fonts, is missing", "Install it (Debian and Ubuntu: apt-get install libfontconfig1), or use one of {families}.");

    public static readonly Wording<string> LibraryMissingOther = LibraryMissing.Says<string>(
        "{message}", "Run `explainer doctor` to see what to install.");

    public static readonly Wording OutOfMemory = Rules.Environment("out-of-memory", "the machine ran out of memory")
        .Says("The machine ran out of memory", "Use a smaller --size or fewer --jobs.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
