using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Ai.Plugins;
using TpmAssistant.Ai.Talk;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai;

/// <summary>All functions, for whoever calls them: phrasebook, button, command line or model. Safe for concurrent use.</summary>
public sealed class FunctionCatalog
{
    private readonly FrozenDictionary<string, Entry> _entries;

    private FunctionCatalog(IReadOnlyList<Entry> entries)
    {
        _entries = entries.ToFrozenDictionary(e => e.Method.Name, StringComparer.Ordinal);
        Functions = [.. entries.Select(e => e.Function)];
        Summaries = [.. entries.Select(e => e.Method.Summary)];
    }

    /// <summary>The functions as a model is offered them. Each answers with the <see cref="Answer"/> itself, not with its JSON.</summary>
    public IReadOnlyList<AIFunction> Functions { get; }

    /// <summary>The functions in words, in the order worth showing.</summary>
    public IReadOnlyList<FunctionSummary> Summaries { get; }

    /// <summary>What an <see cref="AIFunction"/> of this catalogue needs beside its arguments: who asks, never told by a model.</summary>
    public static AIFunctionArguments ArgumentsFor(Asker asker, IDictionary<string, object?> arguments) =>
        new(arguments) { Context = new Dictionary<object, object?> { [typeof(Asker)] = asker } };

    /// <summary>Whether the function leads to a change outside.</summary>
    public bool HasEffect(string name) => _entries.TryGetValue(name, out var entry) && entry.Method.HasEffect;

    /// <summary>Whether the call changes nothing: neither outside nor in the product's own records.</summary>
    public bool Reads(FunctionCall call) => _entries.TryGetValue(call.Name, out var entry) && entry.Method.Reads(call.Arguments.Keys);

    /// <summary>Whether the function changes nothing, whatever it is asked with.</summary>
    public bool OnlyReads(string name) => _entries.TryGetValue(name, out var entry) && entry.Method.OnlyReads;

    /// <summary>Reads a call with good will, as somebody else's model wrote it: other spellings of a name, other types of an argument.</summary>
    /// <param name="name">The function's name.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="call">The call that was meant.</param>
    /// <param name="wrong">What to tell the model instead.</param>
    public bool TryRead(string name, IDictionary<string, JsonElement>? arguments, [NotNullWhen(true)] out FunctionCall? call, [NotNullWhen(false)] out string? wrong) =>
        ModelCall.TryRead(new FunctionCallContent("", name, arguments?.ToDictionary(a => a.Key, object? (a) => a.Value)), Functions, out call, out wrong);

    /// <summary>Calls a function. An unknown function or argument is refused.</summary>
    public async Task<Answer> InvokeAsync(FunctionCall call, Asker asker, CancellationToken cancellationToken)
    {
        if (!_entries.TryGetValue(call.Name, out var entry))
            return Errors.BadArgument("function", call.Name, _entries.Keys.Order(StringComparer.Ordinal));
        foreach (var name in call.Arguments.Keys)
        {
            if (!entry.Method.Parameters.Contains(name))
                return Errors.BadArgument("argument", name, entry.Method.Parameters);
        }

        var arguments = call.Arguments.ToDictionary(a => a.Key, object? (a) => a.Value, StringComparer.Ordinal);
        return (Answer)(await entry.Function.InvokeAsync(ArgumentsFor(asker, arguments), cancellationToken))!;
    }

    internal static FunctionCatalog Create(IServiceProvider services)
    {
        var plugins = new Dictionary<Type, object>();
        return new FunctionCatalog([.. PluginMethods.All.Select(method => new Entry(method, Function(method, Plugin(method.Plugin))))]);

        object Plugin(Type type) => plugins.TryGetValue(type, out var known) ? known : plugins[type] = ActivatorUtilities.CreateInstance(services, type);
    }

    private static AIFunction Function(PluginMethod method, object plugin) => AIFunctionFactory.Create(method.Method, method.Method.IsStatic ? null : plugin, new AIFunctionFactoryOptions
    {
        Name = method.Name,
        Description = method.Description,
        ConfigureParameterBinding = Bind,
        MarshalResult = static (result, _, _) => ValueTask.FromResult(result),
        ExcludeResultSchema = true,
        AdditionalProperties = new Dictionary<string, object?> { ["effect"] = method.HasEffect },
    });

    private static AIFunctionFactoryOptions.ParameterBindingOptions Bind(ParameterInfo parameter) => parameter.ParameterType == typeof(Asker)
        ? new() { ExcludeFromSchema = true, BindParameter = static (_, arguments) => AskerOf(arguments) }
        : default;

    private static Asker AskerOf(AIFunctionArguments arguments) =>
        arguments.Context?.TryGetValue(typeof(Asker), out var asker) == true && asker is Asker known
            ? known
            : throw new InvalidOperationException("A function is called for somebody: the arguments' context lacks the asker.");

    private sealed record Entry(PluginMethod Method, AIFunction Function);
}
