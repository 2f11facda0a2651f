namespace Explainer.Storyboards.Layout;

/// <summary>What of an element follows from others.</summary>
internal enum DependencyAspect
{
    /// <summary>Where its own placement, what it follows and its movements lead it, and how movements along lines turn it.</summary>
    Course,

    /// <summary>Where it is, how it is turned and how large it is: its course with all else that moves its points.</summary>
    Place,

    /// <summary>Where the coordinates are in which what is inside of it has its place.</summary>
    Inside,

    /// <summary>How much room it takes of what places it.</summary>
    Room,

    /// <summary>The line that others join, move along or stand beside.</summary>
    Line,

    /// <summary>A number that others read: one of its props, or what it shows.</summary>
    Value,

    /// <summary>What its particles become.</summary>
    Flight,

    /// <summary>The particles that it is, or that are inside of it.</summary>
    Swarms,
}
