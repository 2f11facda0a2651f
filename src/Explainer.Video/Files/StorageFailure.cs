using Explainer.Core.Diagnostics;

namespace Explainer.Video.Files;

/// <summary>Says what a failure of the file system means and what to do about it.</summary>
public static class StorageFailure
{
    // errno ENOSPC, EDQUOT and EFBIG on Linux; ERROR_DISK_FULL on Windows.
    private static readonly int[] Full = [28, 122, 27, unchecked((int)0x80070070)];

    /// <summary>Whether a failure is one of the file system.</summary>
    public static bool Concerns(Exception failure) => failure is IOException or UnauthorizedAccessException || IsOfSize(failure);

    /// <summary>What a failure means of which no more is known than what the system said.</summary>
    public static ExplainerException Describe(Exception failure)
    {
        var why = TemporaryFiles.WithFinalNames(failure.Message.TrimEnd('.', ' '));
        return (IsOfRoom(failure) ? StorageRules.DiskFullSomewhere.With(why) : StorageRules.MachineRefuses.With(why)).Failure(failure);
    }

    /// <summary>What it means.</summary>
    /// <param name="doing">What was being done, such as <c>writing</c>.</param>
    /// <param name="path">To what.</param>
    /// <param name="failure">What was thrown.</param>
    public static ExplainerException Describe(string doing, string path, Exception failure) =>
        IsOfRoom(failure)
            ? StorageRules.DiskFullWriting.With(doing, TemporaryFiles.WithFinalNames(path)).Failure(failure)
            : StorageRules.OutputNotWritableStorage.With(char.ToUpperInvariant(doing[0]) + doing[1..], TemporaryFiles.WithFinalNames(path), TemporaryFiles.WithFinalNames(failure.Message)).Failure(failure);

    private static bool IsOfRoom(Exception failure) => Array.IndexOf(Full, failure.HResult) >= 0 || IsOfSize(failure);

    // A write beyond what the file system or a limit of the process allows (EFBIG) is told by .NET as a wrong argument of nobody's call; the
    // second text is that of a program without its texts.
    private static bool IsOfSize(Exception failure) => failure is ArgumentOutOfRangeException
        && (failure.Message.StartsWith("Specified file length was too large for the file system", StringComparison.Ordinal)
            || failure.Message.StartsWith("ArgumentOutOfRange_FileLengthTooBig", StringComparison.Ordinal));
}
