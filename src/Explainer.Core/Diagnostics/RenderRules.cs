using System.Collections.Immutable;
using Explainer.Core.Time;

namespace Explainer.Core.Diagnostics;

/// <summary>What is made of a film, in shares or between revisions.</summary>
public static class RenderRules
{
    private static readonly RuleList Rules = new();

    public static readonly DiagnosticRule NoFrames = Rules.Call("no-frames", "nothing of the film lies in what was asked for");

    public static readonly Wording NoFramesChosen = NoFrames.Says(
        "Nothing of the film lies in what was asked for", "Widen --from and --to, or name beats within them.");

    public static readonly Wording<Seconds, Seconds, Seconds> NoFramesBetween = NoFrames.Says<Seconds, Seconds, Seconds>(
        "There is nothing from {from} to {to}", "The film goes from 0s to {length}; --from must come before --to.");

    public static readonly DiagnosticRule OutsideFilm = Rules.Call("outside-film", "a moment behind the end of the film");

    public static readonly Wording<Seconds?, Seconds> OutsideFilmRange = OutsideFilm.Says<Seconds?, Seconds>(
        "The film has no moment {time}", "It lasts {length}; leave out --to for all that is left.");

    public static readonly Wording<string, Seconds, Seconds> OutsideFilmMoment = OutsideFilm.Says<string, Seconds, Seconds>(
        "The {what} has no moment {time}", "It lasts {length}.");

    public static readonly Wording NoThumbnail = Rules.Input("no-thumbnail", "the storyboard names no beat for its thumbnail")
        .Says("The storyboard names no beat for its thumbnail", "Add thumbnail: with the id of a beat at the top.");

    public static readonly DiagnosticRule BadShard = Rules.Call("bad-shard", "not a share");

    public static readonly Wording<string, int, string> BadShardBeyond = BadShard.Says<string, int, string>(
        "{share} is not one of {count} shares", "{form}");

    public static readonly Wording<string, string> BadShardForm = BadShard.Says<string, string>(
        "\"{share}\" names no share", "{form}");

    public static readonly DiagnosticRule ShardUnknown = Rules.Call("shard-unknown", "nothing says which share is to be made");

    public static readonly Wording<string> ShardUnknownCount = ShardUnknown.Says<string>(
        "A Kubernetes Job tells its index, but not how many there are", "Write --shard auto/N with the Job's completions, or set {variable}.");

    public static readonly Wording<string> ShardUnknownIndex = ShardUnknown.Says<string>(
        "Nothing here says which share is to be made: there is no SLURM_ARRAY_TASK_ID and no JOB_COMPLETION_INDEX", "{form}");

    public static readonly Wording<int, int, int> ShardUnknownGaps = ShardUnknown.Says<int, int, int>(
        "The job array has gaps: {tasks} tasks from {first} to {last}", "Write --shard auto/N with the number of shares that the film is cut into.");

    public static readonly Wording ShardWithoutCache = Rules.Call("shard-without-cache", "a share without a cache to keep it")
        .Says("With --no-cache nothing of a share would be left to be joined", "Leave out --no-cache, or name a folder with --clips.");

    public static readonly Wording ClipsWithoutShard = Rules.Call("clips-without-shard", "a folder for a share's clips, without a share")
        .Says("--clips says where a share's clips go, and there is no --shard", "Add --shard I/N.");

    public static readonly Wording GitMissing = Rules.Environment("git-missing", "git is not installed")
        .Says("The program git is not installed", "Install git, or name two files.");

    public static readonly DiagnosticRule GitFailed = Rules.Call("git-failed", "git does not know the revision or the file");

    public static readonly Wording<string> GitFailedOption = GitFailed.Says<string>(
        "\"{revision}\" is no revision: none begins with a dash", "Write REVISION:PATH with the path from the repository's top, such as main:storyboards/x.yaml.");

    public static readonly Wording<string> GitFailedSaying = GitFailed.Says<string>(
        "git says: {words}", "Write REVISION:PATH with the path from the repository's top, such as main:storyboards/x.yaml.");

    public static readonly Wording<string, string, string> NoRepository = Rules.Call("no-repository", "a revision is named outside of any repository")
        .Says<string, string, string>("\"{name}\" is no file, and {folder} is in no git repository that could have the revision \"{revision}\"", "Name two files, or call it within the repository.");

    public static readonly DiagnosticRule LibraryMissing = Rules.Environment("library-missing", "a library is not installed");

    public static readonly Wording<string, string> LibraryMissingNative = LibraryMissing.Says<string, string>(
        "The library {library} is not installed.", "Install it (Debian and Ubuntu: apt-get install {package}).");

    public static readonly Wording<string, string> LibraryMissingFontconfig = LibraryMissing.Says<string, string>(
        "The font family \"{family}\" does not come with the program, and fontconfig, which finds installed ones, is missing.", "Install it (Debian and Ubuntu: apt-get install libfontconfig1), or name one of {families}.");

    public static readonly Wording<string> LibraryMissingOther = LibraryMissing.Says<string>(
        "{message}", "Run `explainer doctor`: it says what to install.");

    public static readonly Wording OutOfMemory = Rules.Environment("out-of-memory", "the memory of the machine does not suffice")
        .Says("The memory of this machine does not suffice", "Use a smaller --size or fewer --jobs.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
