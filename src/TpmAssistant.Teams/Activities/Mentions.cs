namespace TpmAssistant.Teams.Activities;

/// <summary>Takes the bot's own name out of what was said to it. Other people's mentions stay.</summary>
internal static class Mentions
{
    private const string HardSpace = "&nbsp;";

    public static string TextToBot(Activity activity)
    {
        var text = activity.Text ?? "";
        var bot = activity.Recipient?.Id;
        if (bot is not null && activity.Entities is { } entities)
        {
            foreach (var entity in entities)
            {
                if (entity is { Type: "mention", Mentioned: { } mentioned } && mentioned.Id == bot)
                {
                    text = Remove(text, string.IsNullOrEmpty(entity.Text) ? $"<at>{mentioned.Name}</at>" : entity.Text);
                }
            }
        }

        return Clean(Trim(text));
    }

    /// <summary>Each mention entity stands for one place in the text.</summary>
    private static string Remove(string text, string mention)
    {
        var at = text.IndexOf(mention, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? text : text.Remove(at, mention.Length);
    }

    private static string Trim(string text)
    {
        while (true)
        {
            var trimmed = text.AsSpan().Trim();
            if (trimmed.StartsWith(HardSpace, StringComparison.OrdinalIgnoreCase))
            {
                trimmed = trimmed[HardSpace.Length..];
            }

            if (trimmed.EndsWith(HardSpace, StringComparison.OrdinalIgnoreCase))
            {
                trimmed = trimmed[..^HardSpace.Length];
            }

            if (trimmed.Length == text.Length)
            {
                return text;
            }

            text = trimmed.ToString();
        }
    }

    /// <summary>Control characters other than line breaks and tabs have no meaning in a chat, and databases refuse some of them.</summary>
    private static string Clean(string text) =>
        text.AsSpan().IndexOfAnyInRange('\0', '\u001f') < 0
            ? text
            : string.Concat(text.Where(c => c is '\t' or '\n' or '\r' || !char.IsControl(c)));
}
