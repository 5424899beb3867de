package vn.giamngheo.sample;

import java.util.List;

/**
 * A commune (xã, phường, thị trấn, đặc khu) with what its people have in common.
 *
 * @param urban whether its people count as urban
 * @param areaType what stands in {@code area_type}: empty where the unit decides
 * @param names the key of its family names
 * @param registry the code of the province in which people born here are registered, of the 63
 * @param low households with a low income, per 10,000
 * @param weight its size beside others
 */
record Place(
        String code,
        String district,
        boolean urban,
        String areaType,
        String names,
        int registry,
        int low,
        int weight,
        Weighted<People.Group> groups,
        List<byte[]> hamlets) {}
