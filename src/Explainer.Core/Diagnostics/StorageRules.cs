using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>Files that are written: the output, the cache, clips.</summary>
public static class StorageRules
{
    private static readonly RuleList Rules = new();

    public static readonly DiagnosticRule DiskFull = Rules.Environment("disk-full", "the disk is full, or a file reached the maximum size");

    public static readonly Wording<string> DiskFullDoing = DiskFull.Says<string>(
        "The disk is full: {doing} failed", "Free some space (`explainer cache prune` clears old clips) and render again; finished clips are kept.");

    public static readonly Wording<string> DiskFullLargest = DiskFull.Says<string>(
        "A file reached the maximum size while {doing}", "Free some space (`explainer cache prune` clears old clips) and render again; finished clips are kept.");

    public static readonly Wording<string, string> DiskFullWriting = DiskFull.Says<string, string>(
        "The disk is full: {doing} {path} failed", "Free some space (`explainer cache prune` clears old clips) and render again; finished clips are kept.");

    public static readonly DiagnosticRule OutputNotWritable = Rules.Environment("output-not-writable", "the output is not writable");

    public static readonly Wording<string, string> OutputNotWritableFFmpeg = OutputNotWritable.Says<string, string>(
        "ffmpeg has no permission to write while {doing}{words}", "Choose another folder, or fix its permissions.");

    public static readonly Wording<string, string> OutputNotWritableFolder = OutputNotWritable.Says<string, string>(
        "Cannot write {path}: the folder {folder} is not writable", "Choose another folder, or fix its permissions.");

    public static readonly Wording<string, string> OutputNotWritableFile = OutputNotWritable.Says<string, string>(
        "Cannot write {path}: {why}", "Choose a folder that exists and is writable.");

    public static readonly Wording<string> OutputNotWritableStream = OutputNotWritable.Says<string>(
        "Cannot write the output: {why}", "Free some space or write elsewhere.");

    public static readonly Wording<string, string, string> OutputNotWritableStorage = OutputNotWritable.Says<string, string, string>(
        "{doing} {path} failed: {why}", "Choose another path, or fix the permissions of this one.");

    public static readonly Wording<string, string> TemporaryNotWritable = Rules.Environment("temporary-not-writable", "the folder for temporary files is missing, full or not writable")
        .Says<string, string>("Cannot write temporary files to {folder}: {why}", "Create that folder, fix its permissions or free some space; or set TMPDIR to another folder.");

    public static readonly Wording<string> MachineRefuses = Rules.Environment("machine-refuses", "the system refused a file, a process or a thread")
        .Says<string>("The system refused a required resource: {why}", "Check free disk space, memory and permissions, and that TMPDIR and HOME are writable folders.");

    public static readonly Wording<string> DiskFullSomewhere = DiskFull.Says<string>(
        "The disk is full: {why}", "Free some space (`explainer cache prune` clears old clips; TMPDIR moves temporary files) and run again; finished clips are kept.");

    public static readonly DiagnosticRule OutputOccupied = Rules.Call("output-occupied", "the output exists and is not replaced");

    public static readonly Wording<string> OutputOccupiedName = OutputOccupied.Says<string>(
        "{path} is not a valid file name", "Choose another output.");

    public static readonly Wording<string> OutputOccupiedFile = OutputOccupied.Says<string>(
        "{path} is a file, but should be a folder for PNG files", "Choose another output.");

    public static readonly Wording<string> OutputOccupiedFolder = OutputOccupied.Says<string>(
        "{path} is a folder", "Choose another output.");

    public static readonly Wording<string, string> OutputOccupiedForeign = OutputOccupied.Says<string, string>(
        "{path} contains {file}, which is not a frame of a PNG sequence and would be replaced", "Choose another output.");

    public static readonly Wording<string, string> OutputOccupiedParent = OutputOccupied.Says<string, string>(
        "{folder} is a file, but should be the folder of {name}", "Choose another output.");

    public static readonly Wording<string> OutputIsStoryboard = Rules.Call("output-is-storyboard", "the output would replace a storyboard")
        .Says<string>("{path} would replace a storyboard", "Choose another file with -o.");

    public static readonly DiagnosticRule NoSuchFolder = Rules.Call("no-such-folder", "a folder does not exist");

    public static readonly Wording<string> NoSuchFolderOutput = NoSuchFolder.Says<string>(
        "The folder {folder} does not exist", "Create it first, or correct the name.");

    public static readonly Wording<string> NoSuchFolderClips = NoSuchFolder.Says<string>(
        "The folder {folder} does not exist", "Use the folder that the shards wrote their clips to.");

    public static readonly Wording<string> NoSuchFolderAllowed = NoSuchFolder.Says<string>(
        "The folder {folder} does not exist", "Use --allow-outside with a folder that exists.");

    public static readonly Wording<string> NoSuchFolderServed = NoSuchFolder.Says<string>(
        "The folder {folder} does not exist", "Use a folder that the agent may work in.");

    public static readonly Wording<string> FileExists = Rules.Call("file-exists", "the file already exists")
        .Says<string>("{path} already exists", "Choose another name.");

    public static readonly DiagnosticRule CacheNotWritable = Rules.Environment("cache-not-writable", "the cache is not writable");

    public static readonly Wording<string, string> CacheNotWritableClips = CacheNotWritable.Says<string, string>(
        "Cannot write to the clip cache {folder}: {why}", "Fix its permissions, set XDG_CACHE_HOME to another folder, or render with --no-cache.");

    public static readonly Wording<string> CacheNotWritableDamaged = CacheNotWritable.Says<string>(
        "{path} is damaged and cannot be removed", "Fix the permissions of the cache folder, or render with --no-cache.");

    private static readonly DiagnosticRule ClipUnusable = Rules.Environment("clip-gone", "a clip was removed or damaged while its film was made");

    public static readonly Wording<string> ClipGone = ClipUnusable.Says<string>(
        "The clip {path} was removed while the film was made", "Render again; missing clips are made again.");

    public static readonly Wording ClipDamaged = ClipUnusable.Says(
        "A clip, the sound or the cover was damaged while the film was made", "Render again; damaged files are made again.");

    public static readonly Wording<int, int, string> ClipsMissing = Rules.Environment("clips-missing", "clips that shards should have made are missing")
        .Says<int, int, string>("{missing} of {count} clips {are} missing; nothing was written", "Use the same options as for the shards; otherwise run their shards again, or run `explainer render`, which makes what is missing.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
