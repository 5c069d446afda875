namespace TpmAssistant.Cards.Rendering;

/// <summary>The frame of a mail: a table as wide as a desk needs, which gives way on a phone.</summary>
internal static class MailDocument
{
    /// <summary>Puts paragraphs and parts into the frame.</summary>
    public static string Wrap(string lang, string content) =>
        $"<!DOCTYPE html><html lang=\"{lang}\"><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\">"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\">"
        + "<meta name=\"supported-color-schemes\" content=\"light dark\">"
        + $"<style>{MailLook.Style}</style></head><body style=\"margin:0;padding:0\">"
        + $"<table role=\"presentation\" lang=\"{lang}\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" width=\"{MailLook.Width}\" "
        + $"style=\"border-collapse:collapse;width:100%;max-width:{MailLook.Width}px\"><tr><td style=\"padding:8px;{MailLook.Body}\">"
        + content + "</td></tr></table></body></html>";

    /// <summary>A person's lines: each as written, an empty one as room.</summary>
    public static string Paragraphs(string text) => string.Concat(
        text.Split("\n\n").Where(paragraph => paragraph.Trim().Length > 0).Select(paragraph =>
            $"<p style=\"margin:0 0 12px;{MailLook.Body}\">{string.Join("<br>", paragraph.Split('\n').Select(MailLook.Encode))}</p>"));
}
