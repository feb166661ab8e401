using Catalogue.Core.Offers.Pricing;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;

namespace Catalogue.Core.Offers.Comparing;

/// <summary>One thing that two contents of an offer do not say alike.</summary>
/// <param name="Section">Title of the section it stands in, in French.</param>
public abstract record ContentChange(string Section);

/// <summary>Something that was added, taken away, or said otherwise.</summary>
/// <param name="Section">Title of its section.</param>
/// <param name="Name">What it is, in French: « Promesse », the label of a price.</param>
/// <param name="Before">What it was; null for what was added.</param>
/// <param name="After">What it is; null for what was taken away.</param>
public sealed record ItemChange<T>(string Section, string Name, T? Before, T? After) : ContentChange(Section)
    where T : class;

/// <summary>The same things stand in another order.</summary>
/// <param name="Section">Title of their section.</param>
/// <param name="Name">What is in order, in French.</param>
public sealed record OrderChange(string Section, string Name) : ContentChange(Section);

/// <summary>Where the work is done.</summary>
public sealed record ModesChange(string Section, WorkModes Before, WorkModes After) : ContentChange(Section);

/// <summary>The answer to what a specification asks.</summary>
/// <param name="Section">Title of its section.</param>
/// <param name="Part">Label of the part of a bundle that answers; null where the whole does.</param>
/// <param name="Key">Key of the criterion.</param>
/// <param name="Criterion">The criterion; null where no version compared asks it.</param>
/// <param name="Before">The answer before; null for none.</param>
/// <param name="After">The answer after; null for none.</param>
public sealed record AnswerChange(string Section, string? Part, string Key, Criterion? Criterion, Answer? Before, Answer? After)
    : ContentChange(Section);

/// <summary>A line of prices with what it costs, VAT included: the same line costs more under another VAT.</summary>
public sealed record PricedLine(PriceLine Line, Money WithVat, decimal VatPercent);

/// <summary>An extra, likewise.</summary>
public sealed record PricedExtra(PriceExtra Extra, Money WithVat, decimal VatPercent);
