using Catalogue.Core.Journal;

namespace Catalogue.Core.Letters;

/// <summary>A letter left (A12). The hash is of what it says, which stands with the letter.</summary>
/// <param name="Number">Its number.</param>
/// <param name="PartnerId">Whom it is to.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Notice">The notice that it is a step of.</param>
/// <param name="SignatoryId">Who signs it.</param>
/// <param name="Hash">SHA-256 of its content as it is stored, lower-case hexadecimal.</param>
public sealed record LetterWritten(string Number, Guid PartnerId, LetterKind Kind, string Notice, Guid SignatoryId, string Hash) : JournalEvent
{
    public override string Name => "letter.written";

    public override string Subject => $"letter:{Number}";
}
