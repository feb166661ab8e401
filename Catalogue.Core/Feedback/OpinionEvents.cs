using Catalogue.Core.Journal;

namespace Catalogue.Core.Feedback;

/// <summary>An opinion was given. Its text and its page stay out of the journal: they can be erased from where they are.</summary>
public sealed record OpinionGiven(Guid OpinionId, Ease Ease) : JournalEvent
{
    public override string Name => "opinion.given";

    public override string Subject => $"opinion:{OpinionId}";
}

/// <param name="Opinions">How many texts were erased.</param>
/// <param name="GivenBefore">The legal day before which they had been given.</param>
public sealed record OpinionTextsErased(int Opinions, DateOnly GivenBefore) : JournalEvent
{
    public override string Name => "opinion.erased";

    public override string Subject => "opinions";
}
