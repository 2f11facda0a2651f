namespace Explainer.Editing.Agents;

/// <summary>What an argument of a tool is.</summary>
internal enum ParameterKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>A number from 0 to 1.</summary>
    Share,

    /// <summary>Any value; what is no text is read as the YAML that it is.</summary>
    Value,
}
