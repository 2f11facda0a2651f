namespace Explainer.Storyboards.Scheduling;

/// <summary>What an action does to what is seen.</summary>
internal enum HappeningKind
{
    /// <summary>Something appears.</summary>
    Show,

    /// <summary>Something goes.</summary>
    Hide,

    /// <summary>Something that is there changes.</summary>
    Change,
}
