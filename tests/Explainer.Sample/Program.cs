using Explainer.Cli;
using Explainer.Sample;
using Explainer.Scenes.Components;

return ExplainerApp.Run(args, ComponentSet.BuiltIn.With(new Thermometer()));
