using Explainer.Core.Diagnostics;

namespace Explainer.Video.Files;

/// <summary>Says what a failure of the file system means and what to do about it.</summary>
internal static class StorageFailure
{
    // errno ENOSPC, EDQUOT and EFBIG on Linux; ERROR_DISK_FULL on Windows.
    private static readonly int[] Full = [28, 122, 27, unchecked((int)0x80070070)];

    public static bool Concerns(Exception failure) => failure is IOException or UnauthorizedAccessException;

    public static ExplainerException Describe(string doing, string path, Exception failure) =>
        Array.IndexOf(Full, failure.HResult) >= 0
            ? StorageRules.DiskFullWriting.With(doing, TemporaryFiles.WithFinalNames(path)).Failure(failure)
            : StorageRules.OutputNotWritableStorage.With(char.ToUpperInvariant(doing[0]) + doing[1..], TemporaryFiles.WithFinalNames(path), TemporaryFiles.WithFinalNames(failure.Message)).Failure(failure);
}
