namespace TpmAssistant.Graph;

/// <summary>What an organisation tells about one of its sensitivity labels.</summary>
public sealed class LabelSetting
{
    /// <summary>Its id or its name.</summary>
    public string Label { get; set; } = "";

    /// <summary>Its name, beside its id: Graph tells an online meeting's label by the id alone. At most 80 characters. Default: as Graph tells it.</summary>
    public string Name { get; set; } = "";

    /// <summary>What it asks of people, shown with it; at most 200 characters. Default: nothing.</summary>
    public string Description { get; set; } = "";
}
