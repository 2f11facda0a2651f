using Explainer.Core.Diagnostics;
using Explainer.Core.Files;

namespace Explainer.Storyboards.Reading;

/// <summary>What is said of files that a storyboard may not name.</summary>
internal static class NamedFile
{
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
