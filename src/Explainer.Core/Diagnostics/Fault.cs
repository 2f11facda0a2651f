namespace Explainer.Core.Diagnostics;

/// <summary>Whose turn it is to mend something; the numbers are the program's exit codes.</summary>
public enum Fault
{
    /// <summary>The input (storyboard, data, picture, sound) is wrong.</summary>
    Input = 1,

    /// <summary>The command line is wrong.</summary>
    Call = 2,

    /// <summary>The environment lacks something: a program, a library, a device, space, a right.</summary>
    Environment = 3,
}
