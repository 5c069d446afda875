namespace TpmAssistant.Ai.Plugins;

/// <summary>What a person could type to reach the function; <c>{project}</c> stands for a project of theirs.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ExampleAttribute(string utterance) : Attribute
{
    public string Utterance { get; } = utterance;
}

/// <summary>The function leads to a change outside the product, by way of a proposal.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EffectAttribute : Attribute;

/// <summary>The function only reads, whatever it is asked with.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ReadsAttribute : Attribute;

/// <summary>The function only reads while it is asked with no other arguments than these; with others it changes the product's own records at once, or leads to a change outside.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ReadsWithOnlyAttribute(params string[] arguments) : Attribute
{
    public IReadOnlyList<string> Arguments { get; } = arguments;
}
