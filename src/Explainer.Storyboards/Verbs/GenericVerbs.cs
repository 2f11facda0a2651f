using System.Collections.Immutable;

namespace Explainer.Storyboards.Verbs;

/// <summary>The verbs that work on every element.</summary>
internal static class GenericVerbs
{
    /// <summary>All of them, in the order in which documentation lists them.</summary>
    public static readonly ImmutableArray<GenericVerb> All =
    [
        ShowVerb.Definition,
        HideVerb.Definition,
        ClearVerb.Definition,
        MoveVerb.Definition,
        SetVerb.Definition,
        MorphVerb.Definition,
        WipeVerb.Definition,
        PulseVerb.Definition,
        ShineVerb.Definition,
        EmphasizeVerb.Definition,
        DimVerb.Definition,
        RestoreVerb.Definition,
        CameraVerb.Definition,
        LightVerb.Definition,
    ];

    /// <summary>The verb of a name; null for one that is none of these.</summary>
    public static GenericVerb? Find(string name)
    {
        foreach (var verb in All)
        {
            if (verb.Name == name)
            {
                return verb;
            }
        }

        return null;
    }
}
