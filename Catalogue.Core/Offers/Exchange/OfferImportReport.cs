namespace Catalogue.Core.Offers.Exchange;

/// <summary>How a file is taken in.</summary>
public sealed record OfferImportOptions
{
    /// <summary>Say what would happen; nothing is written.</summary>
    public bool DryRun { get; init; }

    /// <summary>Take in the lines that may be, whatever becomes of the others; otherwise all or nothing.</summary>
    public bool KeepGoing { get; init; }
}

/// <summary>What became of a file.</summary>
public sealed record OfferImportReport
{
    /// <summary>Lines that held something.</summary>
    public int Lines { get; internal set; }

    /// <summary>Lines that begin an offer.</summary>
    public int Begun { get; internal set; }

    /// <summary>Lines that are a new version of an offer.</summary>
    public int Versions { get; internal set; }

    /// <summary>Lines that say what the offer says already.</summary>
    public int Unchanged { get; internal set; }

    /// <summary>Lines that were refused.</summary>
    public int Refused { get; internal set; }

    /// <summary>Whether the registry was changed.</summary>
    public bool IsWritten { get; internal set; }

    /// <summary>Why lines were refused, in their order; the first <see cref="OfferImport.MostRefusals"/> of them.</summary>
    public IReadOnlyList<LineRefusal> Refusals => _refusals;

    private readonly List<LineRefusal> _refusals = [];

    internal void Refuse(int line, IReadOnlyList<string> reasons)
    {
        Refused++;
        if (_refusals.Count < OfferImport.MostRefusals) _refusals.Add(new(line, reasons));
    }
}

/// <param name="Line">1 for the first line of the file.</param>
/// <param name="Reasons">Everything that is wrong with it, in French.</param>
public sealed record LineRefusal(int Line, IReadOnlyList<string> Reasons);
