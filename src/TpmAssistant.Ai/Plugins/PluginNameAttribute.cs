namespace TpmAssistant.Ai.Plugins;

/// <summary>The plugin that a class serves, where several classes serve one; else its own name tells.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class PluginNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
