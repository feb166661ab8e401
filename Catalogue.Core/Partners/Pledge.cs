namespace Catalogue.Core.Partners;

/// <summary>What annex 4 of the terms of use has every partner commit itself to towards its clients (A16), in its order.</summary>
public enum Pledge
{
    ClearAdvice,
    NamedContact,
    SecurityAdvice,
    DeliveryTimes,
    OnlineSales,
    Pedagogy,
}
