namespace AccessibleContent.Answers;

/// <summary>A quantity with its unit.</summary>
internal readonly record struct Quantity(double Value, string Unit)
{
    private const double TenThousand = 10_000;

    /// <summary>Returns the quantity that a question names; a number alone is an age where it can be one.</summary>
    public static Quantity Of(double value, string unit) => unit switch
    {
        "万" or "万元" or "万块" => new(value * TenThousand, "元"),
        "周岁" or "岁" => new(value, "岁"),
        "块" or "元" or "块钱" => new(value, "元"),
        "个人" or "口人" or "口" => new(value, "人"),
        "个钟头" or "钟头" or "个小时" => new(value, "小时"),
        "条" => new(value, "只"),
        "层楼" => new(value, "层"),
        "" => new(value, value is >= 14 and <= 120 ? "岁" : ""),
        _ => new(value, unit.TrimStart('个')),
    };
}
