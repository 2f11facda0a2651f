using System.CommandLine;
using System.Globalization;
using Explainer.Cli.Installation;
using Explainer.Cli.Parsing;
using Explainer.Cli.Progress;
using Explainer.Cli.Reports;
using Explainer.Cli.Terminals;
using Explainer.Core.Text;

namespace Explainer.Cli.Commands;

/// <summary><c>explainer doctor</c>: what is installed and what is missing.</summary>
internal sealed class DoctorCommand : CliCommand
{
    public DoctorCommand()
        : base(
            "doctor",
            "Check the installation, and show the command that installs what is missing.",
            "Looks for the Debian packages and tries each part: ffmpeg, speech, pictures, text and fonts, OpenCL devices. Exit code 3 if anything is missing.",
            [
                ("explainer doctor", "For people."),
                ("explainer doctor --json", "For programs and bug reports."),
            ])
    {
    }

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        Inspection inspection;
        using (new Activity(context, "checking each part"))
        {
            inspection = Inspection.OfThisMachine(context.Cancellation);
        }

        if (context.IsJson)
        {
            JsonText.Write(
                context.Terminal.Output,
                new DoctorSummary(
                    Application.Version, inspection.System, inspection.Runtime, inspection.IsComplete, Reports(inspection.Packages),
                    Reports(inspection.Parts), inspection.InstallCommand),
                ReportJson.Default.DoctorSummary);
        }
        else
        {
            context.Terminal.Output.WriteStyled(Text(inspection, context.Terminal.Traits.ColorsOutput));
        }

        return inspection.IsComplete ? ExitCode.Success : ExitCode.Environment;
    }

    private static List<FindingReport> Reports(IEnumerable<Finding> findings) =>
        [.. findings.Select(f => new FindingReport(f.Name, f.Purpose, f.IsThere, f.Detail, f.Remedy))];

    private static string Text(Inspection inspection, bool colored)
    {
        var text = new System.Text.StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"explainer {Application.Version} on {inspection.System}, {inspection.Runtime}\n");
        text.Append(
            inspection.Packages.All(p => p.IsThere is null)
                ? "\nPackages (Debian names; dpkg-query is not available to check which are installed)\n"
                : "\nPackages\n");
        var width = inspection.Packages.Concat(inspection.Parts).Max(f => f.Name.Length) + 2;
        foreach (var finding in inspection.Packages)
        {
            Line(text, finding, width, colored);
        }

        text.Append("\nParts\n");
        foreach (var finding in inspection.Parts)
        {
            Line(text, finding, width, colored);
        }

        if (inspection.InstallCommand is { } command)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nAs root:  {command}\n");
        }
        else if (inspection.IsComplete)
        {
            text.Append("\nEverything is installed.\n");
        }

        return text.ToString();
    }

    private static void Line(System.Text.StringBuilder text, Finding finding, int width, bool colored)
    {
        var mark = finding.IsThere switch
        {
            true => Ansi.In(Ansi.Green, "ok     ", colored),
            false => Ansi.In(Ansi.Red, "missing", colored),
            _ => Ansi.In(Ansi.Grey, "unknown", colored),
        };
        var detail = finding.Detail.Length > 0 ? $": {finding.Detail}" : "";
        text.Append(CultureInfo.InvariantCulture, $"  {mark}  {finding.Name.PadRight(width)}{finding.Purpose}{PlainText.Line(detail)}\n");
        if (finding.Remedy.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"           {new string(' ', width)}{PlainText.Line(finding.Remedy)}\n");
        }
    }
}
