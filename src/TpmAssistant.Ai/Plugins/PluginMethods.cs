using System.ComponentModel;
using System.Reflection;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Plugins;

/// <summary>A function as its plugin declares it.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Plugin">The class that holds it.</param>
/// <param name="Method">The method behind it.</param>
internal sealed record PluginMethod(string Name, Type Plugin, MethodInfo Method)
{
    public string Description { get; } = Method.GetCustomAttribute<DescriptionAttribute>()!.Description;

    public bool HasEffect { get; } = Method.IsDefined(typeof(EffectAttribute));

    /// <summary>Whether it changes nothing, whatever its arguments.</summary>
    public bool OnlyReads { get; } = Method.IsDefined(typeof(ReadsAttribute));

    private IReadOnlyList<string>? ReadsWith { get; } = Method.GetCustomAttribute<ReadsWithOnlyAttribute>()?.Arguments;

    /// <summary>Whether a call with these arguments changes nothing. A function that does not say so changes something.</summary>
    public bool Reads(IEnumerable<string> arguments) => OnlyReads || (ReadsWith is not null && arguments.All(ReadsWith.Contains));

    /// <summary>The parameters that a caller may give.</summary>
    public IReadOnlyList<string> Parameters { get; } =
    [
        .. Method.GetParameters().Where(p => p.ParameterType != typeof(Asker) && p.ParameterType != typeof(CancellationToken)).Select(p => p.Name!),
    ];

    /// <summary>For people: what it does in one sentence, and how to ask for it.</summary>
    public FunctionSummary Summary { get; } = new(
        Name, FirstSentence(Method.GetCustomAttribute<DescriptionAttribute>()!.Description), Method.GetCustomAttribute<ExampleAttribute>()!.Utterance);

    private static string FirstSentence(string text) => text.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? text[..(end + 1)] : text;
}

/// <summary>All functions there are, in the order worth showing. A new plugin is a line here.</summary>
internal static class PluginMethods
{
    private const string Suffix = "Plugin";

    private static readonly Type[] Plugins =
    [
        typeof(ReportsPlugin), typeof(RisksPlugin), typeof(SchedulePlugin), typeof(TasksPlugin), typeof(TeamPlugin), typeof(BudgetPlugin), typeof(DeliveryPlugin), typeof(MeetingsPlugin),
        typeof(FacilitationPlugin),
        typeof(PlanningPlugin),
        typeof(SetUpPlugin),
        typeof(HealthPlugin),
        typeof(EstimatesPlugin),
        typeof(DecidingPlugin),
        typeof(DeliveriesPlugin),
        typeof(ImprovementPlugin),
        typeof(DecisionsPlugin),
        typeof(AssistantPlugin),
    ];

    public static IReadOnlyList<PluginMethod> All { get; } = [.. Plugins.SelectMany(Of)];

    private static IEnumerable<PluginMethod> Of(Type plugin) => plugin
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(m => m.IsDefined(typeof(DescriptionAttribute)))
        .OrderBy(m => m.MetadataToken)
        .Select(m => new PluginMethod($"{plugin.GetCustomAttribute<PluginNameAttribute>()?.Name ?? plugin.Name[..^Suffix.Length]}-{m.Name}", plugin, m));
}
