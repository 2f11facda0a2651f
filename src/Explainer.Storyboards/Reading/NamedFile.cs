using Explainer.Core.Diagnostics;
using Explainer.Core.Files;

namespace Explainer.Storyboards.Reading;

/// <summary>What is said of files that a storyboard may not name.</summary>
internal static class NamedFile
{
    /// <summary>What is wrong with a file that should be one of the standard library's; null when it is there, or not meant to be one.</summary>
    /// <param name="file">The file.</param>
    /// <param name="named">Its path as the author wrote it.</param>
    /// <param name="extension">The kind of file that is wanted, with its dot.</param>
    public static Finding? NotInLibrary(GatedFile file, string named, string extension) =>
        file.Answer != GateAnswer.Open && StandardLibrary.Has(named) ? FileRules.UnknownLibraryFile.With(named, Suggestion.Remedy(named, StandardLibrary.Names(extension))) : null;

    /// <summary>What is wrong with a file that lies outside of the open folders; null when it does not.</summary>
    /// <param name="file">The file.</param>
    /// <param name="named">Its path as the author wrote it.</param>
    public static Finding? Outside(GatedFile file, string named) => file.Answer switch
    {
        GateAnswer.Outside => FileRules.FileOutsideNamed.With(named),
        GateAnswer.LinkOutside => FileRules.FileOutsideLink.With(named),
        _ => null,
    };
}
