using Explainer.Core.Diagnostics;

namespace Explainer.Cli;

/// <summary>What the program says to whoever started it.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The storyboard, its data, a picture or a sound is wrong.</summary>
    public const int Input = (int)Fault.Input;

    /// <summary>The command line is wrong.</summary>
    public const int Call = (int)Fault.Call;

    /// <summary>The machine lacks something: a program, a library, a device, space, a right.</summary>
    public const int Environment = (int)Fault.Environment;

    /// <summary>The program is wrong (EX_SOFTWARE of sysexits.h).</summary>
    public const int Defect = 70;

    /// <summary>Ended because the terminal was closed: 128 and the signal's number.</summary>
    public const int HungUp = 129;

    /// <summary>Ended by Ctrl-C: 128 and the signal's number, as a shell says it.</summary>
    public const int Interrupted = 130;

    /// <summary>Ended by a request to terminate.</summary>
    public const int Terminated = 143;
}
