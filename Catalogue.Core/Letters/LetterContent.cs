namespace Catalogue.Core.Letters;

/// <summary>What a letter says, word for word: facts, clauses and dates as they were when it left.</summary>
public sealed record LetterContent
{
    /// <summary>What it is about, in a line.</summary>
    public required string Object { get; init; }

    public required LetterAddressee Addressee { get; init; }

    /// <summary>The service that writes, and where to answer it.</summary>
    public required LetterSender Sender { get; init; }

    /// <summary>From the salutation to the last sentence before the signature, in order.</summary>
    public required IReadOnlyList<LetterBlock> Blocks { get; init; }
}

/// <summary>Whom a letter is to.</summary>
/// <param name="Company">The company's name.</param>
/// <param name="Number">Its SIREN, or its European VAT number, with what it is: « SIREN 000 000 117 ».</param>
/// <param name="Lines">Its postal address, line by line; none where it gave no place.</param>
public sealed record LetterAddressee(string Company, string Number, IReadOnlyList<string> Lines);

/// <summary>Who writes a letter.</summary>
/// <param name="Service">Its name.</param>
/// <param name="Address">Its postal address, on one line.</param>
/// <param name="Phone">Its telephone.</param>
/// <param name="Email">Where to write to it.</param>
public sealed record LetterSender(string Service, string Address, string Phone, string Email);

/// <summary>A part of a letter.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What it says; for a clause, where it comes from.</param>
public sealed record LetterBlock(LetterBlockKind Kind, string Text)
{
    /// <summary>For a clause, its wording, paragraph by paragraph; none for anything else.</summary>
    public IReadOnlyList<string> Wording { get; init; } = [];
}

public enum LetterBlockKind
{
    Heading,
    Paragraph,

    /// <summary>A paragraph that nobody may miss.</summary>
    Strong,

    /// <summary>One item of a list, whose others are beside it.</summary>
    Item,

    /// <summary>A clause that was breached, with its wording.</summary>
    Clause,

    /// <summary>What somebody of the ministry wrote for this letter alone.</summary>
    Statement,
}
