namespace TpmAssistant.Cards.Verbs;

/// <summary>What the cards of requests send.</summary>
public static class RequirementsVerbs
{
    /// <summary>Show the form again.</summary>
    public const string Form = "requirements-form";

    /// <summary>Take what it says apart: <see cref="Text"/>.</summary>
    public const string Take = "requirements-take";

    /// <summary>Name of the field that holds the request.</summary>
    public const string Text = "requirements-text";
}
