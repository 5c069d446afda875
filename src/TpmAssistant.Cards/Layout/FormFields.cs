using TpmAssistant.Cards.Verbs;

namespace TpmAssistant.Cards.Layout;

/// <summary>The fields of a face, wherever in it they stand.</summary>
internal static class FormFields
{
    public static IEnumerable<Field> In(IEnumerable<Block> blocks) => blocks.SelectMany(block => block switch
    {
        Field field => [field],
        Hidden hidden => In(hidden.Content),
        Fold fold => In(fold.Content),
        _ => Enumerable.Empty<Field>(),
    });

    /// <summary>The blocks with some of them replaced, those inside others too.</summary>
    public static IReadOnlyList<Block> Map(IReadOnlyList<Block> blocks, Func<Block, Block> map) =>
    [
        .. blocks.Select(block => map(block switch
        {
            Hidden hidden => hidden with { Content = Map(hidden.Content, map) },
            Fold fold => fold with { Content = Map(fold.Content, map) },
            _ => block,
        })),
    ];

    /// <summary>The face whose buttons tell what its fields showed.</summary>
    public static Face Printed(Face face)
    {
        var print = FormPrint.Of(In(face.Blocks));
        return print.Length == 0 ? face : face with
        {
            Blocks = Map(face.Blocks, block => block is Buttons row ? row with { Items = [.. row.Items.Select(b => Printed(b, print))] } : block),
            Buttons = [.. face.Buttons.Select(b => Printed(b, print))],
        };
    }

    private static Button Printed(Button button, string print) => button is VerbButton { TellsShown: true } verb
        ? verb with { Data = new SortedDictionary<string, string>(verb.Data.ToDictionary(), StringComparer.Ordinal) { [CardVerbs.Shown] = print } } : button;
}
