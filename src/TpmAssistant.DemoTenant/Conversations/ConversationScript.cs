namespace TpmAssistant.DemoTenant.Conversations;

/// <summary>A line said in a chat or channel.</summary>
internal sealed record SpokenLine(string Who, int Day, int Hour, int Minute, string Text);

/// <summary>What was written: in meeting chats and channels.</summary>
internal static class ConversationScript
{
    /// <summary>By the key of the meeting whose chat it is.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<SpokenLine>> Chats { get; } = new Dictionary<string, IReadOnlyList<SpokenLine>>(StringComparer.Ordinal)
    {
        ["atlas-weekly"] =
        [
            new("mara", -4, 9, 2, "Agenda: line, rehearsal 2, who takes customer accounts, date of the cutover."),
            new("jonas", -4, 9, 5, "Karl has no written date. I asked again."),
            new("priya", -4, 9, 41, "The session problem eats my week. Payments will not start on Monday."),
            new("tomas", -3, 13, 10, "Table list for Halden Bank is sent."),
            new("omar", -2, 15, 30, "Firewall rules are ready, I only need the line."),
            new("mara", -1, 8, 50, "Thank you. Decision on the date comes on Tuesday."),
        ],
        ["borealis-standup"] =
        [
            new("yusuf", -1, 8, 47, "Receipts done, limits today."),
            new("chloe", -1, 8, 48, "Chat with care is merged 🎉"),
            new("lena", -1, 8, 50, "Beta 2 stays as planned."),
        ],
        ["cobalt-weekly"] =
        [
            new("noa", -3, 10, 12, "Eleven open tasks with my name. Two of them can go to a contractor."),
            new("wei", -3, 10, 15, "Connector for personnel is at a quarter, the duplicates eat time."),
            new("ingrid", -3, 10, 20, "Access rules: 90 of 120 roles are mapped."),
        ],
    };

    /// <summary>Messages of the general channel, by project.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<SpokenLine>> Channels { get; } = new Dictionary<string, IReadOnlyList<SpokenLine>>(StringComparer.Ordinal)
    {
        ["atlas"] = [new("jonas", -6, 16, 0, "Wave 1 is live. Thanks to everybody, above all to Samuel's team."), new("samuel", -5, 9, 30, "Performance baseline: three quarters done, search is slower than in the data centre.")],
        ["borealis"] = [new("lena", -17, 15, 0, "Beta 1 is out to fifty customers."), new("samuel", -7, 14, 0, "All ten main paths run on every change now.")],
        ["cobalt"] = [new("noa", -4, 12, 0, "Finance model is live. Revenue agrees with accounting to the cent."), new("sofia", -5, 11, 20, "Compute is 31 % above plan, see mail.")],
    };
}
