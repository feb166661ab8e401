namespace Catalogue.Core.Search.Analysis;

/// <summary>
/// Follows the words of a text and tells the amounts among them: « 500 Go », « 2,5 GHz », « 1 000 Go », « 16gb ». Belongs
/// to one tokenizer.
/// </summary>
internal sealed class AmountReader
{
    private readonly char[] number = new char[FrenchUnits.MaxLength];
    private char[] letters = new char[64];
    private int lettersLength;

    private int numberLength;
    private int numberStart;
    private Awaiting awaiting;

    /// <summary>What may follow the number read last.</summary>
    private enum Awaiting
    {
        Nothing,

        /// <summary>A comma or a dot touched it.</summary>
        Decimals,

        /// <summary>Only spaces followed it.</summary>
        Unit,
    }

    /// <summary>The one way an amount is written.</summary>
    public ReadOnlySpan<char> Letters(Token token) => letters.AsSpan(token.FoldedStart, token.FoldedLength);

    /// <summary>Forgets the last text.</summary>
    public void Reset() => (lettersLength, numberLength, awaiting) = (0, 0, Awaiting.Nothing);

    /// <summary>One more separator after the last word.</summary>
    public void Separate(bool isSpace)
    {
        if (!isSpace || awaiting != Awaiting.Unit) awaiting = Awaiting.Nothing;
    }

    /// <summary>Reads the next word.</summary>
    /// <param name="word">Where it stands.</param>
    /// <param name="folded">Its folded letters.</param>
    /// <param name="separator">What ended it.</param>
    /// <param name="isSpace">Whether that was a space.</param>
    /// <returns>The amount it completes, when it is not written so already.</returns>
    public Token? Read(Token word, ReadOnlySpan<char> folded, char separator, bool isSpace)
    {
        if (!folded.ContainsAnyExceptInRange('0', '9'))
        {
            Extend(word, folded);
            awaiting = separator is ',' or '.' ? Awaiting.Decimals : isSpace ? Awaiting.Unit : Awaiting.Nothing;
            return null;
        }

        var (awaited, glued) = (awaiting, FrenchUnits.NumberLength(folded));
        if (glued > 0) Extend(word, folded[..glued]);
        awaiting = Awaiting.Nothing;
        return glued > 0 || (awaited == Awaiting.Unit && FrenchUnits.Contains(folded)) ? Write(folded[glued..], word.End, folded) : null;
    }

    /// <summary>Takes digits as the rest of the number before them (« 2,5 », « 1 000 »), else as a new one.</summary>
    private void Extend(Token word, ReadOnlySpan<char> digits)
    {
        var written = number.AsSpan(0, numberLength);
        var isDecimals = awaiting == Awaiting.Decimals && !written.Contains('.');
        var isThousands = awaiting == Awaiting.Unit && digits.Length == 3 && !written.Contains('.');
        if ((!isDecimals && !isThousands) || numberLength + 1 + digits.Length > number.Length) (numberLength, numberStart) = (0, word.Start);
        else if (isDecimals) number[numberLength++] = '.';

        digits = digits[..Math.Min(digits.Length, number.Length - numberLength)];
        digits.CopyTo(number.AsSpan(numberLength));
        numberLength += digits.Length;
    }

    private Token? Write(ReadOnlySpan<char> unit, int end, ReadOnlySpan<char> asTyped)
    {
        if (letters.Length < lettersLength + FrenchUnits.MaxLength) Array.Resize(ref letters, letters.Length * 2);
        var start = lettersLength;
        var written = FrenchUnits.Write(number.AsSpan(0, numberLength), unit, letters.AsSpan(start, FrenchUnits.MaxLength));
        if (written == 0 || letters.AsSpan(start, written).SequenceEqual(asTyped)) return null;
        lettersLength += written;
        return new Token(start, written, numberStart, end, TokenForm.Amount);
    }
}
