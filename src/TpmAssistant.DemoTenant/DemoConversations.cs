namespace TpmAssistant.DemoTenant;

/// <summary>Teams conversations of the demo in which Atlas is meant unless another project is named.</summary>
public static class DemoConversations
{
    /// <summary>A group chat of the Atlas team.</summary>
    public const string AtlasGroupChat = "19:demo-atlas-core@thread.v2";

    /// <summary>A channel of the Atlas team.</summary>
    public const string AtlasChannel = "19:demo-atlas-status@thread.tacv2";
}
