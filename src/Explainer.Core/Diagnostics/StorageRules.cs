using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>Files that are written: the output, the cache, clips.</summary>
public static class StorageRules
{
    private static readonly RuleList Rules = new();

    public static readonly DiagnosticRule DiskFull = Rules.Environment("disk-full", "the disk is full, or a file reached the largest allowed size");

    public static readonly Wording<string> DiskFullDoing = DiskFull.Says<string>(
        "The disk became full while {doing}", "Make room (the clip cache: 'explainer cache prune') and render again; finished clips are kept.");

    public static readonly Wording<string> DiskFullLargest = DiskFull.Says<string>(
        "A file reached the largest allowed size while {doing}", "Make room (the clip cache: 'explainer cache prune') and render again; finished clips are kept.");

    public static readonly Wording<string, string> DiskFullWriting = DiskFull.Says<string, string>(
        "The disk became full while {doing} {path}", "Make room (the clip cache: 'explainer cache prune') and render again; finished clips are kept.");

    public static readonly DiagnosticRule OutputNotWritable = Rules.Environment("output-not-writable", "the output cannot be written");

    public static readonly Wording<string, string> OutputNotWritableFFmpeg = OutputNotWritable.Says<string, string>(
        "ffmpeg may not write while {doing}{words}", "Choose another folder or mend its rights.");

    public static readonly Wording<string, string> OutputNotWritableFolder = OutputNotWritable.Says<string, string>(
        "{path} cannot be written: the folder {folder} takes no new files", "Choose another folder, or mend the rights of this one.");

    public static readonly Wording<string, string> OutputNotWritableFile = OutputNotWritable.Says<string, string>(
        "{path} cannot be written: {why}", "Choose a folder that exists and may be written.");

    public static readonly Wording<string> OutputNotWritableStream = OutputNotWritable.Says<string>(
        "The output cannot be written: {why}", "Make room where the output goes, or lead it elsewhere.");

    public static readonly Wording<string, string, string> OutputNotWritableStorage = OutputNotWritable.Says<string, string, string>(
        "{doing} {path} failed: {why}", "Choose another place or mend the rights of this one.");

    public static readonly Wording<string, string> TemporaryNotWritable = Rules.Environment("temporary-not-writable", "the folder for temporary files is missing, full or may not be written")
        .Says<string, string>("Temporary files cannot be written to {folder}: {why}", "Make that folder, mend its rights or make room in it; or name another with TMPDIR.");

    public static readonly Wording<string> MachineRefuses = Rules.Environment("machine-refuses", "the system refuses something that every program needs: a file, a process, a thread")
        .Says<string>("The system refuses what is needed: {why}", "Look whether disk, memory and rights suffice, and that TMPDIR and HOME name folders that may be written.");

    public static readonly Wording<string> DiskFullSomewhere = DiskFull.Says<string>(
        "The disk became full: {why}", "Make room (the clip cache: 'explainer cache prune'; temporary files: TMPDIR) and call again; finished clips are kept.");

    public static readonly DiagnosticRule OutputOccupied = Rules.Call("output-occupied", "the output's name is taken by something that is not replaced");

    public static readonly Wording<string> OutputOccupiedName = OutputOccupied.Says<string>(
        "{path} is not a name for a file", "Choose another name for the output.");

    public static readonly Wording<string> OutputOccupiedFile = OutputOccupied.Says<string>(
        "{path} is a file, where a folder of PNG files should be", "Choose another name for the output.");

    public static readonly Wording<string> OutputOccupiedFolder = OutputOccupied.Says<string>(
        "{path} is a folder", "Choose another name for the output.");

    public static readonly Wording<string, string> OutputOccupiedForeign = OutputOccupied.Says<string, string>(
        "{path} holds {file}, which is no frame of a PNG sequence, and would be replaced", "Choose another name for the output.");

    public static readonly Wording<string, string> OutputOccupiedParent = OutputOccupied.Says<string, string>(
        "{folder} is a file, where the folder of {name} should be", "Choose another name for the output.");

    public static readonly Wording<string> OutputIsStoryboard = Rules.Call("output-is-storyboard", "the output would replace a storyboard")
        .Says<string>("{path} would replace a storyboard", "Name another file with -o.");

    public static readonly DiagnosticRule NoSuchFolder = Rules.Call("no-such-folder", "a folder does not exist");

    public static readonly Wording<string> NoSuchFolderOutput = NoSuchFolder.Says<string>(
        "The folder {folder} does not exist", "Make it first, or mend the name.");

    public static readonly Wording<string> NoSuchFolderClips = NoSuchFolder.Says<string>(
        "The folder {folder} does not exist", "Name the folder that the shares put their clips into.");

    public static readonly Wording<string> NoSuchFolderAllowed = NoSuchFolder.Says<string>(
        "The folder {folder} does not exist", "Write --allow-outside with a folder that the storyboard may read from.");

    public static readonly Wording<string> NoSuchFolderServed = NoSuchFolder.Says<string>(
        "The folder {folder} does not exist", "Name the folder that the agent may work in.");

    public static readonly Wording<string> FileExists = Rules.Call("file-exists", "a file that would be made is there already")
        .Says<string>("{path} is there already", "Choose another name.");

    public static readonly DiagnosticRule CacheNotWritable = Rules.Environment("cache-not-writable", "the cache cannot be written");

    public static readonly Wording<string, string> CacheNotWritableClips = CacheNotWritable.Says<string, string>(
        "The clip cache {folder} cannot be written: {why}", "Mend its rights, name another with XDG_CACHE_HOME, or render with --no-cache.");

    public static readonly Wording<string> CacheNotWritableDamaged = CacheNotWritable.Says<string>(
        "{path} is damaged and cannot be removed", "Mend the rights of the cache folder, or render with --no-cache.");

    public static readonly Wording<string> ClipGone = Rules.Environment("clip-gone", "a clip was removed while its film was made")
        .Says<string>("The clip {path} is gone: something removed it while the film was made", "Render again: what is missing is made anew.");

    public static readonly Wording<int, int, string> ClipsMissing = Rules.Environment("clips-missing", "clips that shares should have made are missing")
        .Says<int, int, string>("{missing} of {count} clips {are} missing; nothing was written", "Run their shares again, or `explainer render`, which makes what is missing.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
