using System.Text.Json.Serialization;

namespace TpmAssistant.Application.Functions;

/// <summary>
/// A function of the contract with its arguments, however it was asked for: phrasebook, model, button or command line.
/// </summary>
/// <param name="Name">Full name, <c>Plugin-Function</c>.</param>
/// <param name="Arguments">Arguments as text, by parameter name; absent means default.</param>
[method: JsonConstructor]
public sealed record FunctionCall(string Name, IReadOnlyDictionary<string, string> Arguments)
{
    /// <summary>A call without arguments.</summary>
    public FunctionCall(string name)
        : this(name, new Dictionary<string, string>())
    {
    }

    /// <summary>The same call with an argument set.</summary>
    public FunctionCall With(string name, string value) =>
        this with { Arguments = new Dictionary<string, string>(Arguments) { [name] = value } };
}
