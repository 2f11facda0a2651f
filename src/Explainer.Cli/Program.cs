using Explainer.Cli;
using Explainer.Cli.Terminals;
using Explainer.Compute.OpenCL;

int code;
using (var terminal = Terminal.OfProcess())
{
    code = Application.Run(args, terminal, TimeProvider.System);
}

DeviceWork.EndProcess(code);
return code;
